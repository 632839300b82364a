/** Tabs inside a drawer. Only the open one is drawn, so that only it asks the server. */
import { Box, Tabs } from '@strapi/design-system';
import { useState, type ReactNode } from 'react';
import { TabLine } from './tab-line';

type Tab = { key: string; label: string; draw(): ReactNode };

export function InnerTabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
  const [open, setOpen] = useState(tabs[0]?.key ?? '');
  return (
    <Tabs.Root variant="simple" value={open} onValueChange={setOpen}>
      <Box borderColor="neutral150" borderStyle="solid" borderWidth="0 0 1px 0">
        <TabLine aria-label={label}>
          {tabs.map((tab) => (
            <Tabs.Trigger key={tab.key} value={tab.key}>
              {tab.label}
            </Tabs.Trigger>
          ))}
        </TabLine>
      </Box>
      {tabs.map((tab) => (
        <Tabs.Content key={tab.key} value={tab.key}>
          {tab.key === open ? <Box paddingTop={4}>{tab.draw()}</Box> : null}
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
