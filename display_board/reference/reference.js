// @ts-check
/** The server's own description of its HTTP, drawn by Swagger UI from files of this server. */

/** @type {any} */ (window).SwaggerUIBundle({ url: "/openapi.json", dom_id: "#reference" });
