/** The server half of the desk: nothing. Its routes under /desk are mounted by the product; this only names the plugin. */
export default {
  register() {},
  bootstrap() {},
};
