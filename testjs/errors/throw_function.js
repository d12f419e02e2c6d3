throw () => 1
