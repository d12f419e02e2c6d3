// An uncaught error is shown deeper than elsewhere, and never as it says itself.
const util=require('util');
const e=new Error('x'); e.a={b:{c:{d:{e:{f:{g:1}}}}}}; e.custom={[util.inspect.custom](){return 'CUSTOM'}}; throw e;
