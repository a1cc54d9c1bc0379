import {
  createHttpHandler,
  type HttpHandler,
  type HttpParts,
} from '../../shared/http/create-http-handler.ts';
import { wireVerifyToken } from '../../shared/http/wire-verify-token.ts';
import { log } from '../../shared/runtime/log.ts';

export const createHandler = (parts: HttpParts): HttpHandler => createHttpHandler([], parts);
export const handler: HttpHandler = createHandler({ verifyToken: wireVerifyToken, log });
