import { HostConfig } from 'adaptivecards';

const color = (name: string) => ({ default: `var(--card-${name})`, subtle: `var(--card-${name}-subtle, var(--card-subtle))` });

/** Text on every surface: the theme gives the values, so that light, dark and forced colours need no redraw. */
const foregroundColors = {
  default: color('text'),
  dark: color('text'),
  light: color('text'),
  accent: color('accent'),
  good: color('good'),
  warning: color('warning'),
  attention: color('attention'),
};

const surface = (name: string) => ({
  backgroundColor: `var(--card-${name}-surface)`,
  borderColor: 'var(--card-border)',
  foregroundColors,
});

export const hostConfig = new HostConfig({
  supportsInteractivity: true,
  fontFamily: 'inherit',
  fontSizes: { small: 14, default: 16, medium: 18, large: 20, extraLarge: 24 },
  fontWeights: { lighter: 400, default: 400, bolder: 700 },
  lineHeights: { small: 20, default: 24, medium: 26, large: 28, extraLarge: 32 },
  spacing: { none: 0, small: 6, default: 10, medium: 16, large: 24, extraLarge: 32, padding: 16 },
  separator: { lineThickness: 1, lineColor: 'var(--card-border)' },
  containerStyles: {
    default: { ...surface('default'), backgroundColor: 'transparent' },
    emphasis: surface('emphasis'),
    accent: surface('accent'),
    good: surface('good'),
    warning: surface('warning'),
    attention: surface('attention'),
  },
  actions: {
    maxActions: 12,
    spacing: 'medium',
    buttonSpacing: 8,
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    allowTitleToWrap: true,
    showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
  },
  adaptiveCard: { allowCustomStyle: true },
  // The author of a message is a heading of level 3.
  textBlock: { headingLevel: 4 },
  table: { cellSpacing: 8 },
  factSet: {
    title: { weight: 'bolder', wrap: true, size: 'default', color: 'default', isSubtle: false, maxWidth: 0 },
    value: { weight: 'default', wrap: true, size: 'default', color: 'default', isSubtle: false },
    spacing: 8,
  },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { weight: 'bolder', color: 'default', size: 'default', suffix: ' (obligatoire)', suffixColor: 'default' },
      optionalInputs: { weight: 'bolder', color: 'default', size: 'default' },
    },
    errorMessage: { color: 'attention', weight: 'default', size: 'small', spacing: 'small' },
  },
});
