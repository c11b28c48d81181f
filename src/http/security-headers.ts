import type { FastifyHelmetOptions } from "@fastify/helmet";

/** Everything from ourselves, nothing from elsewhere. Mantine sets styles on elements, so styles may stand inline; scripts may not. */
export const SECURITY_HEADERS = (https: boolean): FastifyHelmetOptions => ({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:"],
      objectSrc: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: https,
  referrerPolicy: { policy: "same-origin" },
});
