SwaggerUIBundle({
  url: '/api/openapi.yml',
  dom_id: '#docs',
  deepLinking: true,
  validatorUrl: null,
  presets: [SwaggerUIBundle.presets.apis],
});
