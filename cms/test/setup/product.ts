/** The product as the server's tests start it: as the browser journeys do. */
export { startProduct, type DemoAccounts, type Product } from '../../../e2e/setup/product';
