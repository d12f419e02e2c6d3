require("./fixtures/none.js");
