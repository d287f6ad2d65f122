import { ASEAN, JAPAN, KOREA } from "#tests/support/given.ts";
import { R1, SECRETARIAT, textOf } from "#tests/support/texts.ts";
import { CRISIS, OPTION, type Samples } from "./sampleCase.ts";

const text = textOf("secretariat");
const programme = {
  id: SECRETARIAT,
  adoptedIn: 1,
  package: text,
  members: [ASEAN, KOREA, JAPAN],
  shares: { [ASEAN]: 0.34, [KOREA]: 0.33, [JAPAN]: 0.33 },
  maturity: 0,
  funded: 0,
  paid: {},
};

/** What happens to texts and programmes in the plenary. */
export const plenarySamples = {
  agendaSet: [{ type: "agendaSet", order: [R1] }],
  resolutionTabled: [false, true].flatMap((singleText) =>
    (
      [
        { kind: "adoptProgramme", programme: SECRETARIAT },
        { kind: "reviseProgramme", programme: SECRETARIAT },
        { kind: "endProgramme", programme: SECRETARIAT },
        { kind: "crisisResponse", crisis: CRISIS, option: OPTION },
      ] as const
    ).map((subject) => ({
      type: "resolutionTabled",
      resolution: R1,
      by: KOREA,
      subject,
      matter: "procedural",
      rule: "consensus",
      package: subject.kind === "adoptProgramme" ? text : {},
      singleText,
      year: 1,
    })),
  ),
  resolutionSeconded: [{ type: "resolutionSeconded", resolution: R1, by: JAPAN }],
  resolutionAmended: [
    { type: "resolutionAmended", resolution: R1, by: JAPAN, package: textOf("secretariat") },
  ],
  positionTaken: (["support", "abstain", "object", "dissociate"] as const).map((position) => ({
    type: "positionTaken",
    resolution: R1,
    seat: JAPAN,
    position,
  })),
  silenceBroken: [{ type: "silenceBroken", resolution: R1, by: JAPAN }],
  resolutionDecided: (
    ["adopted", "blocked", "shelved", "struck", "chairStatement", "membersStatement"] as const
  ).map((outcome) => ({
    type: "resolutionDecided",
    resolution: R1,
    outcome,
    members: outcome === "adopted" ? [KOREA, JAPAN] : [],
  })),
  programmeAdopted: [{ type: "programmeAdopted", programme }],
  programmeRevised: [
    {
      type: "programmeRevised",
      programme: SECRETARIAT,
      package: text,
      members: programme.members,
      shares: programme.shares,
    },
  ],
  programmeEnded: [{ type: "programmeEnded", programme: SECRETARIAT }],
  procedureChanged: [{ type: "procedureChanged", matter: "economic", rule: "silence" }],
  nonInterferenceInvoked: [
    { type: "nonInterferenceInvoked", seat: ASEAN, against: { kind: "crisis", crisis: CRISIS } },
    {
      type: "nonInterferenceInvoked",
      seat: ASEAN,
      against: { kind: "resolution", resolution: R1 },
    },
  ],
} as const satisfies Partial<Samples>;
