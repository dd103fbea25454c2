// Logic models for the actions of the example coalition that have none, as its people would write them.
export interface Model {
  action: string;
  /** What is put in and done, what can be counted, and what changes in one year, in four and in more. */
  lines: [string, string, string, string, string, string];
  measures: { ofWork: string; ofResults: string };
  predictor: string;
  assumption: string;
}

export const models: Model[] = [
  {
    action: "Help before the court date",
    lines: [
      "Three callers and the list of filings",
      "Call each tenant in the right language",
      "Number of tenants called within two days",
      "Increase in cases settled among tenants who were called",
      "Decrease in filings that end in a move",
      "Families stay where they want to live",
    ],
    measures: { ofWork: "Tenants called within two days", ofResults: "Cases settled before the court date" },
    predictor: "Housing stability",
    assumption: "People answer a number that they do not know",
  },
  {
    action: "Preschool hours that fit shifts",
    lines: [
      "Two rooms, and teachers who want evenings",
      "Keep the rooms open until ten",
      "Number of children with an evening place",
      "Increase in shifts kept among single parents",
      "Increase in steady work among single parents",
      "Parents decide about their own day",
    ],
    measures: { ofWork: "Evening places in use", ofResults: "Parents who kept or took a shift" },
    predictor: "Access to preschool",
    assumption: "Children are well in the evening",
  },
  {
    action: "The county stops charging interest on old fees",
    lines: [
      "The finance office and a draft of the rule",
      "Vote on the rule and write to everyone who owes",
      "Number of steps of the rule that are taken",
      "Decrease in interest among people with old fees",
      "Decrease in old debts among people with low wages",
      "An old bill no longer decides over a home",
    ],
    measures: { ofWork: "The rule on interest", ofResults: "People who owe interest on a county fee" },
    predictor: "Financial security",
    assumption: "The budget can do without the interest",
  },
  {
    action: "Training that is paid from the first day",
    lines: [
      "Wages that the college and employers share",
      "Train people while they work",
      "Number of people who train with pay",
      "Increase in finished courses among low-wage workers",
      "Increase in pay among people who finished",
      "Work pays for a life here",
    ],
    measures: { ofWork: "People in paid training", ofResults: "Pay one year after training" },
    predictor: "Jobs paying living wages",
    assumption: "Employers keep the people whom they train",
  },
];
