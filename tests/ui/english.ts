/** The tests read dates as a British reader sees them, whatever the machine speaks. */
Object.defineProperty(navigator, 'language', { value: 'en-GB', configurable: true });
