/** 工作台: what waits for me, how the centre stands, what just happened, my messages. */
import { Box, Grid } from '@strapi/design-system';
import { useAuth } from '@strapi/strapi/admin';
import { sayMonthDay, sayWeekday } from '@tiaohe/config';
import { PageFrame } from '../parts/page-frame';
import { Gate } from '../parts/states';
import { FeedPanel } from './feed-panel';
import { FigureStrip } from './figure-strip';
import { NoticePanel } from './notice-panel';
import { TodoCards } from './todo-cards';
import { useHome } from './use-home';

const today = () => `${sayMonthDay(Date.now())} ${sayWeekday(Date.now())}`;

export function HomePage() {
  const name = useAuth(
    'desk-home',
    (state) => [state.user?.lastname, state.user?.firstname].filter(Boolean).join('') || state.user?.email,
  );
  const { home, notices, read, readAll } = useHome();
  return (
    <PageFrame title={`${name ?? ''}，您好`} subtitle={today()}>
      <Gate of={home}>
        {({ todos, figures, recent }) => (
          <>
            <TodoCards todos={todos} />
            {figures ? <FigureStrip figures={figures} /> : null}
            <Box paddingTop={4}>
              <Grid.Root gap={4}>
                <Grid.Item col={6} s={12} alignItems="flex-start">
                  <NoticePanel notices={notices} onRead={read} onReadAll={readAll} />
                </Grid.Item>
                <Grid.Item col={6} s={12} alignItems="flex-start">
                  <FeedPanel recent={recent} />
                </Grid.Item>
              </Grid.Root>
            </Box>
          </>
        )}
      </Gate>
    </PageFrame>
  );
}
