import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { BrowserRouter, Navigate, Outlet, Route, Routes, useLocation } from "react-router";
import { newCache } from "./api/cache";
import { useSession } from "./api/queries";
import { Layout } from "./components/layout";
import { Failure, Skeleton } from "./components/loaded";
import { NotFound } from "./screens/not-found/not-found";

const SignIn = lazy(() => import("./screens/sign-in/sign-in"));
const Rounds = lazy(() => import("./screens/rounds/rounds"));
const Round = lazy(() => import("./screens/round/round"));
const Bids = lazy(() => import("./screens/bids/bids"));
const Bid = lazy(() => import("./screens/bid/bid"));
const NewBid = lazy(() => import("./screens/bid-edit/new-bid"));
const BidEdit = lazy(() => import("./screens/bid-edit/bid-edit"));
const Ranking = lazy(() => import("./screens/ranking/ranking"));
const Money = lazy(() => import("./screens/money/money"));
const Interests = lazy(() => import("./screens/interests/interests"));
const Register = lazy(() => import("./screens/register/register"));
const CommitteeEdit = lazy(() => import("./screens/committee-edit/committee-edit"));
const Moderate = lazy(() => import("./screens/moderate/moderate"));
const Groups = lazy(() => import("./screens/groups/groups"));
const RecordScreen = lazy(() => import("./screens/record/record"));
const Score = lazy(() => import("./screens/score/score"));
const Need = lazy(() => import("./screens/need/need"));
const Estate = lazy(() => import("./screens/estate/estate"));
const Premises = lazy(() => import("./screens/premises/premises"));
const NewPremises = lazy(() => import("./screens/premises-edit/new-premises"));
const PremisesEdit = lazy(() => import("./screens/premises-edit/premises-edit"));
const Practices = lazy(() => import("./screens/practices/practices"));
const NewPractice = lazy(() => import("./screens/practice-edit/new-practice"));
const PracticeEdit = lazy(() => import("./screens/practice-edit/practice-edit"));
const Committee = lazy(() => import("./screens/committee/committee"));
const Meeting = lazy(() => import("./screens/meeting/meeting"));
const BigScreen = lazy(() => import("./screens/big-screen/big-screen"));

const OpenLink = lazy(() => import("./screens/link/link"));
const People = lazy(() => import("./screens/people/people"));
const Me = lazy(() => import("./screens/me/me"));
const NewRound = lazy(() => import("./screens/setup/new-round"));
const Setup = lazy(() => import("./screens/setup/setup"));
const RoundFile = lazy(() => import("./screens/transfer/round-file"));
const PlaceFiles = lazy(() => import("./screens/transfer/places"));
const Transfer = lazy(() => import("./screens/transfer/transfer"));

export function App() {
  const [cache] = useState(newCache);
  return (
    <QueryClientProvider client={cache}>
      <BrowserRouter>
        <Screens />
      </BrowserRouter>
    </QueryClientProvider>
  );
}

/** Every place in the app. */
export function Screens() {
  return (
    <Routes>
      <Route element={<SignedIn />}>
        <Route path="/rounds/:id/meetings/:n/screen" element={<Alone screen={<BigScreen />} />} />
      </Route>
      <Route element={<Layout />}>
        <Route path="/sign-in" element={<SignIn />} />
        <Route path="/link/:token" element={<OpenLink />} />
        <Route element={<SignedIn />}>
          <Route path="/" element={<Rounds />} />
          <Route path="/people" element={<People />} />
          <Route path="/me" element={<Me />} />
          <Route path="/rounds/new" element={<NewRound />} />
          <Route path="/rounds/import" element={<RoundFile />} />
          <Route path="/estate/import" element={<PlaceFiles />} />
          <Route path="/rounds/:id" element={<Round />} />
          <Route path="/rounds/:id/transfer" element={<Transfer />} />
          <Route path="/rounds/:id/setup" element={<Setup />} />
          <Route path="/rounds/:id/bids" element={<Bids />} />
          <Route path="/rounds/:id/bids/new" element={<NewBid />} />
          <Route path="/rounds/:id/bids/:ref" element={<Bid />} />
          <Route path="/rounds/:id/bids/:ref/edit" element={<BidEdit />} />
          <Route path="/rounds/:id/ranking" element={<Ranking />} />
          <Route path="/rounds/:id/score" element={<Score />} />
          <Route path="/rounds/:id/moderate" element={<Moderate />} />
          <Route path="/rounds/:id/groups" element={<Groups />} />
          <Route path="/rounds/:id/interests" element={<Interests />} />
          <Route path="/rounds/:id/committee" element={<Committee />} />
          <Route path="/rounds/:id/meetings/:n" element={<Meeting />} />
          <Route path="/rounds/:id/committee/edit" element={<CommitteeEdit />} />
          <Route path="/rounds/:id/register" element={<Register />} />
          <Route path="/rounds/:id/record" element={<RecordScreen />} />
          <Route path="/record" element={<RecordScreen />} />
          <Route path="/rounds/:id/money" element={<Money />} />
          <Route path="/rounds/:id/need" element={<Need />} />
          <Route path="/rounds/:id/estate" element={<Estate />} />
          <Route path="/rounds/:id/estate/new" element={<NewPremises />} />
          <Route path="/rounds/:id/estate/:premises" element={<Premises />} />
          <Route path="/rounds/:id/estate/:premises/edit" element={<PremisesEdit />} />
          <Route path="/rounds/:id/practices" element={<Practices />} />
          <Route path="/rounds/:id/practices/new" element={<NewPractice />} />
          <Route path="/rounds/:id/practices/:practice/edit" element={<PracticeEdit />} />
        </Route>
        <Route path="*" element={<NotFound />} />
      </Route>
    </Routes>
  );
}

/** A screen without the frame, for a wall. */
function Alone({ screen }: { screen: ReactNode }) {
  return <Suspense fallback={<Skeleton what="the screen" rows={12} />}>{screen}</Suspense>;
}

/** Lets those through who are signed in; others sign in first and come back to the same place. */
function SignedIn() {
  const session = useSession();
  const here = useLocation();
  if (session.data) return <Outlet />;
  if (session.data === null) {
    return <Navigate replace to={`/sign-in?to=${encodeURIComponent(here.pathname + here.search)}`} />;
  }
  if (session.error) return <Failure cause={session.error} what="Lintel" retry={() => session.refetch()} />;
  return <Skeleton what="Lintel" rows={12} />;
}
