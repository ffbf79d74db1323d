import { useSession } from "../../api/queries";
import { Page } from "../../components/page";
import { Devices } from "./devices";
import { Password } from "./password";

/** One's own account: where one is signed in, and the password. */
export default function Me() {
  const session = useSession().data;
  return (
    <Page title="Your account" caption={session?.email}>
      <Devices />
      {session?.has_password ? (
        <Password />
      ) : (
        <p>You sign in through your organisation: it keeps your password, not Lintel.</p>
      )}
    </Page>
  );
}
