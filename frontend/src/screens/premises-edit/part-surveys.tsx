import { FacetKey } from "../../components/facet";
import { DateField, TextField } from "../../edit/fields";
import { Lines } from "../../edit/lines";
import { Part } from "../../edit/parts";
import type { Survey } from "./letters";
import { surveyName } from "./names";
import { SurveyTable } from "./survey-table";

/** Every survey, the latest first: the six letters, and what it costs to bring each facet to B. */
export function PartSurveys({ name }: { name: string }) {
  return (
    <Part part="surveys" name={name}>
      <p className="hint" id="survey-help">
        Type a letter for each facet: c, cx and b(c) are understood. Or copy a line of letters, of costs, or
        both with their headings from a spreadsheet, and paste it into the first cell. An empty letter is “not
        surveyed”. Need is worked out from the latest survey.
      </p>
      <Lines<Survey>
        path="premises.surveys"
        what="a survey"
        none="Nobody has surveyed these premises. Add the latest survey: until then their need is not known."
        start={{} as Survey}
        name={surveyName}
        latest={(survey) => survey.date ?? ""}
        sure={{
          title: (survey) => `Take away the ${surveyName(survey).replace(/^[SN]/, (s) => s.toLowerCase())}?`,
          says: "Its letters and its costs go. What stood here stays in the record, from which it can be undone.",
          act: "Take it away",
        }}
      >
        {(path, survey) => (
          <>
            <DateField path={`${path}.date`} label="Date of the survey" />
            <TextField path={`${path}.surveyor`} label="Surveyor" />
            <div className="line-whole">
              <SurveyTable path={path} of={surveyName(survey)} />
            </div>
          </>
        )}
      </Lines>
      <FacetKey />
    </Part>
  );
}
