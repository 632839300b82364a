/** The panel's own home page gives way to the desk. */
import { Navigate } from 'react-router-dom';
import { DESK } from './desk-path';

export const GoToDesk = () => <Navigate to={DESK} replace />;
