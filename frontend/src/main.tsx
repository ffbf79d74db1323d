import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.scss";

const root = document.getElementById("root");
if (root) {
  createRoot(root).render(
    <StrictMode>
      <main>
        <h1>Lintel</h1>
      </main>
    </StrictMode>,
  );
}
