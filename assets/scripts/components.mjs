/** Our two Dash components; `dashboard/components.py` says what they are for. */

const Store = () => null;

function Input({ setProps, n_inputs, n_changes, ...attributes }) {
  const { createElement, useEffect, useRef } = window.React;
  const box = useRef(null);
  // Counted here: two events may come before Dash has drawn the first.
  const state = useRef({ n_inputs, n_changes });
  state.current.setProps = setProps;
  useEffect(() => {
    const count = (name) => () => {
      state.current[name] = (state.current[name] ?? 0) + 1;
      state.current.setProps({ [name]: state.current[name] });
    };
    box.current.addEventListener("input", count("n_inputs"));
    box.current.addEventListener("change", count("n_changes"));
  }, []);
  return createElement("input", { ...attributes, ref: box });
}

export { Input, Store };
