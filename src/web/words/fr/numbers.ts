/** Small numbers are written out, in the feminine of «parole» and «promesse». */
export const numbers = {
  n0: "aucune",
  n1: "une",
  n2: "deux",
  n3: "trois",
  n4: "quatre",
  n5: "cinq",
  n6: "six",
  n7: "sept",
  n8: "huit",
  n9: "neuf",
  n10: "dix",
} as const;
