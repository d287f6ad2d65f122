/**
 * `make`, made once for each part of a position: the same part gives the same object again. Nothing
 * is kept longer than the part itself lives.
 */
export function remember<Part extends object, Made>(
  make: (part: Part) => Made,
): (part: Part) => Made {
  const known = new WeakMap<Part, Made>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const made = make(part);
    known.set(part, made);
    return made;
  };
}

/** The same for what is made of a part and a name, such as a seat's share of it. Names are few. */
export function rememberFor<Part extends object, Name extends string, Made>(
  make: (part: Part, name: Name) => Made,
): (part: Part, name: Name) => Made {
  const makers = new Map<Name, (part: Part) => Made>();
  return (part, name) => {
    let makerFor = makers.get(name);
    if (makerFor === undefined) {
      makerFor = remember((each: Part) => make(each, name));
      makers.set(name, makerFor);
    }
    return makerFor(part);
  };
}
