let $on = false, $async, $spawn, $wait, $return, $keys, $members;
(async, spawn, wait, return_, keys) => {
  $async = async;
  $spawn = spawn;
  $wait = wait;
  $return = return_;
  $keys = keys;
  const { apply, ownKeys, getPrototypeOf, getOwnPropertyDescriptor } = Reflect;
  const plain = Function.prototype;
  const { toString } = plain;
  // Those of an object's own functions that have one of the given texts and are
  // not async yet become so.
  $members = (object, ...texts) => {
    const names = ownKeys(object);
    for (let i = 0; i < names.length; i++) {
      const { value } = getOwnPropertyDescriptor(object, names[i]);
      if (typeof value !== 'function' || getPrototypeOf(value) !== plain) continue;
      const text = apply(toString, value, []);
      for (let j = 0; j < texts.length; j++) {
        if (texts[j] === text) async(value);
      }
    }
    return object;
  };
  return value => { $on = value };
};
