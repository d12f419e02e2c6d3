import x from "node:fs";

const a = 1;
  a b
