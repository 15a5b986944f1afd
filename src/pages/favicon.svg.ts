import { faviconSvg } from '../site/icons.ts';
import { text } from '../site/respond.ts';

export const GET = () => text(faviconSvg(), 'image/svg+xml');
