import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from "@mantine/core";

const tuple = (shades: string) => shades.split(" ") as unknown as MantineColorsTuple;

/** Ten shades each. A hue means a state; ink is the only colour of the interface. */
const colors = {
  tenue: tuple("#eefaf2 #def4e6 #bfe8cf #8ee2b2 #6bcd98 #4db47f #299663 #007a4b #03613b #004a2b"),
  risque: tuple("#fff8ec #fdeed7 #fbdcb0 #ffc478 #efaa4b #d69026 #b37504 #8b5a04 #704702 #563500"),
  rompue: tuple("#fef3f1 #fde6e2 #fbcfc8 #ffb8ae #fe9486 #f46c5f #d24d42 #b1322a #931f1a #740d0c"),
  attente: tuple("#f1f7fd #e2eefa #c5e0f8 #a3d1fe #77bcfd #5ca3e4 #3e85c4 #236aa5 #105489 #013f6c"),
  reneg: tuple("#fcf3f9 #f8e4f2 #f1cbe6 #f6b3e7 #e499d3 #ca7fba #ab639c #8e4a80 #743768 #5a2651"),
  encre: tuple("#fafaf9 #f4f5f2 #ecedea #dfe1dd #c9cdc9 #a0a7a2 #6e7773 #4b5552 #2f3936 #192320"),
  dark: tuple("#e8eae8 #ced2cf #b3b9b5 #919995 #6b7470 #49524f #303936 #222a28 #19201e #111816"),
};

const LIGHT = {
  page: "#f4f5f2",
  surface: "#ffffff",
  sunk: "#f4f5f2",
  select: "#ecedea",
  line: "#dfe1dd",
  "line-strong": "#c9cdc9",
  ctl: "#868e89",
  text3: "#5f6965",
  text2: "#414b48",
  text: "#192320",
  "ink-fill": "#192320",
  "ink-fill-hover": "#2f3936",
  "on-ink": "#ffffff",
  "tenue-text": "#03613b",
  "tenue-mark": "#007a4b",
  "tenue-tint": "#def4e6",
  "risque-text": "#704702",
  "risque-mark": "#b37504",
  "risque-tint": "#fdeed7",
  "rompue-text": "#931f1a",
  "rompue-mark": "#b1322a",
  "rompue-tint": "#fde6e2",
  "attente-text": "#105489",
  "attente-mark": "#236aa5",
  "attente-tint": "#e2eefa",
  "reneg-text": "#743768",
  "reneg-mark": "#8e4a80",
  "reneg-tint": "#f8e4f2",
  veil: "rgba(25, 35, 32, 0.45)",
};

const DARK: typeof LIGHT = {
  page: "#111816",
  surface: "#19201e",
  sunk: "#141b19",
  select: "#28312e",
  line: "#2b3431",
  "line-strong": "#414a47",
  ctl: "#78817c",
  text3: "#9ba39f",
  text2: "#c2c8c4",
  text: "#e8eae8",
  "ink-fill": "#e8eae8",
  "ink-fill-hover": "#ced2cf",
  "on-ink": "#111816",
  "tenue-text": "#8ee2b2",
  "tenue-mark": "#6bcd98",
  "tenue-tint": "#1c382c",
  "risque-text": "#ffc478",
  "risque-mark": "#efaa4b",
  "risque-tint": "#383119",
  "rompue-text": "#ffb8ae",
  "rompue-mark": "#fe9486",
  "rompue-tint": "#3e2925",
  "attente-text": "#a3d1fe",
  "attente-mark": "#77bcfd",
  "attente-tint": "#20343f",
  "reneg-text": "#f6b3e7",
  "reneg-mark": "#e499d3",
  "reneg-tint": "#362d37",
  veil: "rgba(0, 0, 0, 0.6)",
};

/** Mantine's own variables, said in ours: no component then needs a rule per scheme. */
const MANTINE = {
  "--mantine-color-body": "var(--t-surface)",
  "--mantine-color-text": "var(--t-text)",
  "--mantine-color-dimmed": "var(--t-text3)",
  "--mantine-color-default": "var(--t-surface)",
  "--mantine-color-default-color": "var(--t-text)",
  "--mantine-color-default-border": "var(--t-line-strong)",
  "--mantine-color-default-hover": "var(--t-select)",
  "--mantine-color-placeholder": "var(--t-text3)",
  "--mantine-color-anchor": "var(--t-text)",
  "--mantine-color-disabled": "var(--t-select)",
  "--mantine-color-disabled-color": "var(--t-text3)",
  "--mantine-color-disabled-border": "var(--t-line)",
  "--mantine-color-error": "var(--t-rompue-text)",
  "--mantine-color-encre-filled": "var(--t-ink-fill)",
  "--mantine-color-encre-filled-hover": "var(--t-ink-fill-hover)",
  "--mantine-color-encre-light": "var(--t-select)",
  "--mantine-color-encre-light-hover": "var(--t-select)",
  "--mantine-color-encre-light-color": "var(--t-text)",
  "--mantine-color-encre-outline": "var(--t-text)",
  "--mantine-color-encre-text": "var(--t-text)",
};

const tokens = (scheme: typeof LIGHT) => ({
  ...MANTINE,
  ...Object.fromEntries(Object.entries(scheme).map(([name, value]) => [`--t-${name}`, value])),
});

export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: tokens(LIGHT), dark: tokens(DARK) });

/** Filled ink turns to paper in the dark. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colors = defaultVariantColorsResolver(input);
  if (input.color && input.color !== "encre") return colors;
  if (input.variant === "filled")
    return { background: "var(--t-ink-fill)", hover: "var(--t-ink-fill-hover)", color: "var(--t-on-ink)", border: "1px solid transparent" };
  if (input.variant === "subtle")
    return { background: "transparent", hover: "var(--t-select)", color: "var(--t-text)", border: "1px solid transparent" };
  return colors;
};

export const theme = createTheme({
  primaryColor: "encre",
  colors,
  fontFamily: "'Hanken Grotesk Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Hanken Grotesk Variable', system-ui, sans-serif", fontWeight: "650" },
  fontSizes: { xs: "12.5px", sm: "13px", md: "14px", lg: "15px", xl: "16px" },
  lineHeights: { xs: "18px", sm: "18px", md: "20px", lg: "22px", xl: "24px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "36px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "12px", xl: "20px" },
  defaultRadius: "sm",
  autoContrast: true,
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver,
  components: {
    Checkbox: { defaultProps: { iconColor: "var(--t-on-ink)" } },
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Radio: { defaultProps: { iconColor: "var(--t-on-ink)" } },
    RadioIndicator: { defaultProps: { iconColor: "var(--t-on-ink)" } },
    Input: {
      vars: () => ({ wrapper: { "--input-bg": "var(--t-surface)", "--input-bd": "var(--t-ctl)", "--input-bd-focus": "var(--t-text)" } }),
    },
  },
});
