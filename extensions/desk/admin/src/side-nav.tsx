/** The list of pages, in groups. Only what this person may open is there. */
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { DESK } from './desk-path';
import type { Page } from './pages';

const Nav = styled.nav`
  width: 152px;
  height: 100%;
  padding: 16px 8px;
  overflow-y: auto;
  background: ${({ theme }) => theme.colors.neutral0};
  border-right: 1px solid ${({ theme }) => theme.colors.neutral150};
  h2 {
    padding: 12px 12px 4px;
    font-size: 1.2rem;
    font-weight: 600;
    color: ${({ theme }) => theme.colors.neutral600};
  }
  a {
    display: block;
    padding: 8px 12px;
    border-radius: 4px;
    font-size: 1.4rem;
    text-decoration: none;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  a:hover {
    background: ${({ theme }) => theme.colors.neutral100};
  }
  a.active {
    font-weight: 600;
    color: ${({ theme }) => theme.colors.primary700};
    background: ${({ theme }) => theme.colors.primary100};
  }
`;

export function SideNav({ pages }: { pages: readonly Page[] }) {
  const groups = [...new Set(pages.map(({ group }) => group))];
  return (
    <Nav aria-label="调解工作台">
      {groups.map((group) => (
        <div key={group}>
          <h2>{group}</h2>
          {pages
            .filter((page) => page.group === group)
            .map(({ path, label }) => (
              <NavLink key={path} to={`${DESK}/${path}`}>
                {label}
              </NavLink>
            ))}
        </div>
      ))}
    </Nav>
  );
}
