export default {
  app: { name: 'Overview', vendor: 'Zavetje' },
  locales: { availableLocales: ['en'], fallbackLocale: 'en' },
  customScripts: ['../../../assets/cockpit'],
  disableWelcomeMessage: true
};
