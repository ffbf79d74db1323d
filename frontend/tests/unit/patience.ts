import { configure } from "@testing-library/react";

// A busy machine takes its time; what is asserted does not hang on how long.
configure({ asyncUtilTimeout: 10_000 });
