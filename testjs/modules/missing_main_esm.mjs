import "./fixtures/none.mjs";
