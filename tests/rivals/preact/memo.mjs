// Leaves a component alone while its properties stay the same. Preact's own `memo` comes with all of its compatibility with
// React, which nobody would load for this alone.
import { Component, h } from "preact";

export const memo = (render) =>
  class extends Component {
    shouldComponentUpdate(next) {
      return Object.keys(next).some((name) => next[name] !== this.props[name]);
    }
    render(props) {
      return h(render, props);
    }
  };
