/** A guess at what another party wants, from what it asks for. */
export interface FrequencyModel {
  see(outcome: number): void;
  /** How much it seems to like an outcome, above 0 and at most 1. */
  likes(outcome: number): number;
}

/**
 * Frequency model (after Hindriks, Jonker & Tykhonov 2009; Tunalı, Aydoğan & Sanchez-Anguix 2017): an
 * option asked for often is liked, an issue on which the same is asked again and again matters.
 */
export function frequencyModel(optionsPerIssue: readonly number[]): FrequencyModel {
  const counts = optionsPerIssue.map((options) => new Float64Array(options));
  const stayed = new Float64Array(optionsPerIssue.length).fill(1);
  let last: readonly number[] | undefined;
  return {
    see: (outcome) => {
      const choice = placesOf(outcome, optionsPerIssue);
      for (const [issue, place] of choice.entries()) {
        const asked = counts[issue];
        if (asked !== undefined) asked[place] = (asked[place] ?? 0) + 1;
        if (last?.[issue] === place) stayed[issue] = (stayed[issue] ?? 0) + 1;
      }
      last = choice;
    },
    likes: (outcome) => {
      let score = 0;
      let weights = 0;
      for (const [issue, place] of placesOf(outcome, optionsPerIssue).entries()) {
        const asked = counts[issue] ?? new Float64Array(1);
        const most = asked.reduce((highest, count) => Math.max(highest, count), 0);
        const weight = stayed[issue] ?? 1;
        score += weight * ((1 + (asked[place] ?? 0)) / (1 + most)) ** FLATTEN;
        weights += weight;
      }
      return weights === 0 ? 1 : score / weights;
    },
  };
}
/** Later offers are concessions: the more often is liked more, but not in proportion. */
const FLATTEN = 0.3;

/** The place of each issue's option in outcome `index`; the last issue changes fastest. */
function placesOf(index: number, optionsPerIssue: readonly number[]): readonly number[] {
  let rest = index;
  return optionsPerIssue
    .toReversed()
    .map((options) => {
      const place = rest % options;
      rest = Math.floor(rest / options);
      return place;
    })
    .toReversed();
}
