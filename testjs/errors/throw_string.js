throw 'str\nwith'
