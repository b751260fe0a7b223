/** What the stories of an archive are about, and in which sentences. */

/** Who and where, in words. */
export interface StoryWords {
  readonly town: string;
  readonly country: string;
  /** What it happened to: "paper mill". */
  readonly place: string;
  readonly official: string;
  readonly witness: string;
  /** Who is responsible: "Dunford Fire Service". */
  readonly body: string;
  /** "Corvane Road": said by the witness, so that no two say the same. */
  readonly street: string;
  /** The day it happened. */
  readonly weekday: string;
}

export interface Figures {
  readonly few: number;
  readonly some: number;
  readonly many: number;
  readonly money: number;
  readonly share: number;
  readonly year: number;
}

export interface StoryKind {
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  /** `report` is 0 for the first report of an event; later ones say the same in other words. */
  readonly write: (words: StoryWords, figures: Figures, report: number) => Story;
}

interface Story {
  readonly headline: string;
  readonly paragraphs: readonly string[];
}

function inThousands(value: number): string {
  return value.toLocaleString('en');
}

/** The commonest first. */
export const KINDS: readonly [StoryKind, ...StoryKind[]] = [
  {
    places: ['paper mill', 'market hall', 'night club', 'textile factory', 'grain store', 'hotel', 'cold store'],
    bodies: ['Fire Service', 'Civil Defence', 'Prosecutors Office'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, many, money, year }, report) => ({
      headline: report === 0 ? `Fire at ${town} ${place} kills ${few}` : `${town} mourns the dead of its ${place}`,
      paragraphs: [
        report === 0
          ? `A fire in a ${place} in ${town} killed ${few} people and injured ${some} on ${weekday}, ${official} of the ${body} said.`
          : `The fire that went through the ${place} in ${town} on ${weekday} killed ${few} people, according to the ${body}.`,
        `“We heard glass break on ${street} and then the lights went out,” said ${witness}, who works next door. “Nobody had shown us the second door.”`,
        `About ${inThousands(many)} people live within a mile of the ${place}, which opened in ${year}. Some ${some} of them spent the night in a school.`,
        `${official} put the damage at $${money} million. The ${body} said it would publish what it knows within a month.`,
      ],
    }),
  },
  {
    places: ['coach', 'school bus', 'lorry', 'tanker', 'tram', 'goods train'],
    bodies: ['Highway Police', 'Transport Agency', 'Regional Hospital'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, money, share }, report) => ({
      headline:
        report === 0 ? `${few} die as ${place} leaves the road near ${town}` : `Driver questioned after ${town} crash`,
      paragraphs: [
        report === 0
          ? `At least ${few} people died when a ${place} left the road near ${town} on ${weekday}, the ${body} said.`
          : `Police have questioned the driver of the ${place} that crashed near ${town} on ${weekday}, killing ${few} people.`,
        `${some} others were taken to hospital, said ${official}, who leads the inquiry for the ${body}.`,
        `“The bend by ${street} is known to everybody here,” said ${witness}, a farmer. “We have asked for a wall for years.”`,
        `Accidents on the road rose by ${share} per cent last year. The region has set aside $${money} million to rebuild it.`,
      ],
    }),
  },
  {
    places: ['hospital', 'bridge', 'town hall', 'library', 'swimming pool', 'harbour wall'],
    bodies: ['City Council', 'County Council', 'Planning Committee'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, many, money, share }, report) => ({
      headline:
        report === 0
          ? `${town} to spend $${money} million on ${place}`
          : `Doubts over the cost of the ${town} ${place}`,
      paragraphs: [
        report === 0
          ? `The ${body} voted on ${weekday} to spend $${money} million on a new ${place} in ${town}, by ${some} votes to ${few}.`
          : `The new ${place} in ${town} will cost $${money} million, ${official} told the ${body}.`,
        `${town} has ${inThousands(many)} inhabitants, ${share} per cent of whom are over 65, according to the last census.`,
        `“It is a lot of money for a town that closed the school on ${street},” said ${witness}, who leads a group of residents.`,
        `${official} said building would begin in spring and give work to ${some} people for ${few} months.`,
      ],
    }),
  },
  {
    places: ['shipyard', 'car plant', 'steelworks', 'bakery chain', 'dairy', 'call centre'],
    bodies: ['Holdings', 'Workers Union', 'Chamber of Commerce'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, many, money, share }, report) => ({
      headline: report === 0 ? `${body} to cut ${some} jobs in ${town}` : `${town} workers march against cuts`,
      paragraphs: [
        report === 0
          ? `${body} said on ${weekday} that it would cut ${some} jobs at its ${place} in ${town}.`
          : `About ${inThousands(many)} people marched through ${town} against the loss of ${some} jobs at the ${place}, police said.`,
        `Sales fell ${share} per cent to $${money} million in the year to March, said ${official}, its chief executive.`,
        `“My father walked down ${street} to work and so did his,” said ${witness}, ${few + 18}, a welder. “They told us by letter.”`,
        `The ${place} employs ${inThousands(many)} people. ${official} did not rule out that it would close.`,
      ],
    }),
  },
  {
    places: ['river', 'valley', 'coast', 'island', 'lake shore'],
    bodies: ['Disaster Agency', 'Weather Service', 'Red Cross'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, many, money }, report) => ({
      headline: report === 0 ? `Flood in ${town} leaves ${few} dead` : `${town} counts the cost of the flood`,
      paragraphs: [
        report === 0
          ? `Floods along the ${place} at ${town} killed ${few} people on ${weekday} and drove ${inThousands(many)} from their homes, the ${body} said.`
          : `The flood of ${weekday} destroyed ${some} homes in ${town} and killed ${few} people, said ${official} of the ${body}.`,
        `The water rose by three metres in ${few} hours, ${official} said. Boats brought ${some} people to higher ground.`,
        `“I held on to the gate on ${street} until it was light,” said ${witness}. “The cows were gone by then.”`,
        `The government has promised $${money} million in aid to the ${place}, where the last such flood was in 1987.`,
      ],
    }),
  },
  {
    places: ['square', 'stadium', 'ministry', 'embassy', 'university'],
    bodies: ['Police', 'Students Federation', 'Court'],
    write: ({ town, place, official, witness, body, street, weekday }, { few, some, many, year }, report) => ({
      headline:
        report === 0 ? `Police arrest ${some} at protest in ${town}` : `${town} protesters go home after ${few} days`,
      paragraphs: [
        report === 0
          ? `Police arrested ${some} people at a protest outside the ${place} in ${town} on ${weekday}, ${official} said.`
          : `The protest at the ${place} in ${town}, at which ${some} people were arrested on ${weekday}, has ended.`,
        `The ${body} put the crowd at ${inThousands(many)}. ${few} officers were injured.`,
        `“We came up ${street} with our children and they came with dogs,” said ${witness}, who teaches history.`,
        `It was the largest gathering in ${town} since ${year}, when a mayor was forced to resign.`,
      ],
    }),
  },
];
