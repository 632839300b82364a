/** Where a colleague works: what 本机构 and 本机构及下级机构 in their roles mean (R43). */
import { Box, Flex, TextButton, Typography } from '@strapi/design-system';
import type { Revision } from '@tiaohe/config';
import { useCallback, useState } from 'react';
import { peopleCalls } from '../api/people';
import { useDesk } from '../api/use-desk';
import { useLoad } from '../hooks/use-load';
import { useSend } from '../hooks/use-send';
import { ConfirmButton } from '../parts/confirm-button';
import { Facts } from '../parts/facts';
import { Gate } from '../parts/states';
import { PlaceDialog } from './place-dialog';

type Props = { id: string; name: string; mayManage: boolean; onChanged(): void };

export function PlaceBox({ id, name, mayManage, onChanged }: Props) {
  const desk = useDesk();
  const place = useLoad(useCallback(() => peopleCalls(desk).place(id), [desk, id]));
  const { send } = useSend({ toast: true });
  const [isChoosing, setChoosing] = useState(false);
  const takeAway = async (revision: Revision) => {
    const body = { organisationId: null, revision };
    const sent = await send(() => peopleCalls(desk).setPlace(id, body), { done: '已取消所属机构' });
    // Where somebody else was faster, one is to see what they did.
    if (!sent.ok) return place.reload();
    place.put(sent.answer);
    onChanged();
  };
  return (
    <Box tag="section" aria-label="所属机构">
      <Typography variant="sigma" textColor="neutral600">
        所属机构
      </Typography>
      <Box paddingTop={3}>
        <Gate of={place}>
          {({ organisation, organisations, account, revision }) => (
            <>
              <Facts
                of={[
                  {
                    label: '所属机构',
                    value: (
                      <Flex gap={3} wrap="wrap">
                        <span>{organisation?.name ?? '没有设置'}</span>
                        {mayManage ? (
                          <TextButton onClick={() => setChoosing(true)}>
                            {organisation ? '更换机构' : '设置机构'}
                          </TextButton>
                        ) : null}
                        {mayManage && organisation ? (
                          <ConfirmButton
                            label="取消机构"
                            title={`取消${name}的所属机构？`}
                            says={`取消后，按「本机构」限定范围的角色立即看不到${organisation.name}的数据。`}
                            onConfirm={() => void takeAway(revision)}
                          />
                        ) : null}
                      </Flex>
                    ),
                  },
                  {
                    label: '对应账号',
                    value: account ? `${account.name}　${account.phone}` : '没有同一手机号的小程序账号',
                  },
                  {
                    label: '数据范围',
                    value:
                      organisations.length > 0
                        ? organisations.map((one) => one.name).join('、')
                        : '没有机构，按「本机构」限定范围的角色看不到数据',
                  },
                ]}
              />
              {isChoosing ? (
                <PlaceDialog
                  id={id}
                  name={name}
                  organisation={organisation}
                  revision={revision}
                  onDone={(next) => {
                    setChoosing(false);
                    if (next) place.put(next);
                    else place.reload();
                    onChanged();
                  }}
                  onClose={() => setChoosing(false)}
                />
              ) : null}
            </>
          )}
        </Gate>
      </Box>
    </Box>
  );
}
