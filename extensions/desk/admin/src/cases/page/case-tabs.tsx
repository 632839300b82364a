/** Everything that lies in a case, by tab. */
import { Box, Tabs } from '@strapi/design-system';
import type { CaseView, Permission } from '@tiaohe/config';
import type { ReactNode } from 'react';
import { usePermissions } from '../../hooks/use-permissions';
import { TabLine } from '../../parts/tab-line';
import { CallsTab } from '../tabs/calls-tab';
import { DocumentsTab } from '../tabs/documents-tab';
import { FactsTab } from '../tabs/facts-tab';
import { FileTab } from '../tabs/file-tab';
import { MaterialsTab } from '../tabs/materials-tab';
import { PartiesTab } from '../tabs/parties-tab';
import { RecordsTab } from '../tabs/records-tab';
import { SessionsTab } from '../tabs/sessions-tab';
import type { TabProps } from './tab-props';

type TabRow = {
  key: string;
  label: string;
  needs?: readonly Permission[];
  count?(theCase: CaseView): number;
  draw(props: TabProps): ReactNode;
};

const TABS: TabRow[] = [
  { key: 'facts', label: '案情', draw: (props) => <FactsTab {...props} /> },
  {
    key: 'parties',
    label: '当事人',
    count: ({ parties }) => parties.length,
    draw: (props) => <PartiesTab {...props} />,
  },
  {
    key: 'materials',
    label: '材料',
    count: ({ counts }) => counts.materials,
    draw: (props) => <MaterialsTab {...props} />,
  },
  {
    key: 'records',
    label: '调解记录',
    count: ({ counts }) => counts.records,
    draw: (props) => <RecordsTab {...props} />,
  },
  {
    key: 'sessions',
    label: '预约',
    count: ({ counts }) => counts.sessions,
    draw: (props) => <SessionsTab {...props} />,
  },
  {
    key: 'documents',
    label: '文书',
    count: ({ counts }) => counts.documents,
    draw: (props) => <DocumentsTab {...props} />,
  },
  {
    key: 'calls',
    label: '外呼',
    needs: ['call.read', 'case.follow-up'],
    draw: (props) => <CallsTab {...props} />,
  },
  { key: 'file', label: '卷宗', draw: (props) => <FileTab {...props} /> },
];

export function CaseTabs({ tab, onTab, ...props }: TabProps & { tab: string; onTab(tab: string): void }) {
  const may = usePermissions();
  const shown = TABS.filter(({ needs }) => !needs || needs.some((word) => may.has(word)));
  const current = shown.some(({ key }) => key === tab) ? tab : 'facts';
  return (
    <Box background="neutral0" borderColor="neutral150" hasRadius>
      <Tabs.Root variant="simple" value={current} onValueChange={onTab}>
        <Box
          paddingLeft={2}
          paddingRight={2}
          borderColor="neutral150"
          borderStyle="solid"
          borderWidth="0 0 1px 0"
        >
          <TabLine aria-label="案件内容">
            {shown.map(({ key, label, count }) => (
              <Tabs.Trigger key={key} value={key}>
                {label}
                {count && count(props.case) > 0 ? ` ${count(props.case)}` : ''}
              </Tabs.Trigger>
            ))}
          </TabLine>
        </Box>
        {shown.map(({ key, draw }) => (
          <Tabs.Content key={key} value={key}>
            {key === current ? <Box padding={4}>{draw(props)}</Box> : null}
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Box>
  );
}
