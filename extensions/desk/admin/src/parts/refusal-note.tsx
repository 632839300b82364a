/** A refusal inside a form: the sentence, and everything that is still missing. */
import { Box, Typography } from '@strapi/design-system';
import type { Refused } from '../api/read-refusal';

export function RefusalNote({ refused }: { refused: Refused | null }) {
  if (!refused) return null;
  const lines = [...refused.missing, ...refused.fields].map(({ message }) => message);
  return (
    <Box background="danger100" borderColor="danger200" hasRadius padding={3} role="alert">
      <Typography textColor="danger700" fontWeight="bold">
        {refused.message}
      </Typography>
      {lines.length > 0 ? (
        <Box tag="ul" paddingTop={1} paddingLeft={4}>
          {lines.map((line) => (
            <Typography key={line} tag="li" textColor="danger700" style={{ listStyle: 'disc' }}>
              {line}
            </Typography>
          ))}
        </Box>
      ) : null}
    </Box>
  );
}
