import { nope } from "./fixtures/exports/y.mjs";
