import { render } from "preact-render-to-string";
import { App } from "./app.jsx";

export const markup = () => render(<App />);
