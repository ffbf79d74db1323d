import { Link } from "react-router";
import { Page } from "../../components/page";

export function NotFound() {
  return (
    <Page title="Page not found">
      <p>
        If you typed the address, check that it is right. If you pasted it, check that you copied all of it.
      </p>
      <p>
        <Link to="/">Go to the round</Link>
      </p>
    </Page>
  );
}
