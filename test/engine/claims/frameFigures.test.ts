import assert from 'node:assert/strict';
import { framedIn, framingsOf } from './framingOf.ts';

type Rows = readonly (readonly [sentence: string, ...framings: string[]])[];

function frames(rows: Rows): void {
  for (const [sentence, ...framings] of rows)
    it(`frames “${sentence}”`, () => assert.deepEqual(framedIn(sentence), framings));
}

describe('The counted as subject', () => {
  frames([
    ['More than 70 people were killed.', 'more than 70 | people | killed'.replace('more', 'More')],
    ['Forty-six miners died on Friday.', 'Forty-six | miners | killed'],
    ['Scores of farmers have been arrested.', 'Scores | farmers | arrested'],
    ['Two guards in the van were badly wounded.', 'Two | guards | injured'],
    ['Some 300 villagers lost their lives.', 'Some 300 | villagers | killed'],
    ['Three men were shot dead.', 'Three | men | killed'],
    ['Three men were shot.', 'Three | men | shot'],
    ['Nine climbers are still missing.', 'Nine | climbers | missing'],
    ['Six girls were taken to hospital.', 'Six | girls | hospitalized'],
    ['Four hikers suffered minor injuries.', 'Four | hikers | injured'],
    ['Twelve ferries sank.', 'Twelve | ferries | sink'],
    ['Two boys and eight men were wounded.', 'Two | boys | injured', 'eight | men | injured'],
    ['Sixteen were treated for gunshot wounds.', 'Sixteen | - | injured'],
    ['Four victims succumbed to their injuries.', 'Four | victims | killed'],
    ['Eleven people remain hospitalised.', 'Eleven | people | hospitalized'],
    ['Three nuns were among the dead.', 'Three | nuns | killed'],
    ['Five of the 12 hikers survived.', 'Five | hikers | survive', '12 | hikers | -'],
    ['Sales at its 1,100 shops climbed.', '1,100 | shops | -'],
    ['Five people, including two children, were killed.', 'Five | people | killed', 'two | children | killed'],
    ['A clerk died and two men, thought to be porters, underwent surgery.', 'two | men | undergo'],
    ['A clerk died and two men hid.', 'two | men | hide'],
    ['Three nuns, Ana Petrikova, Olga Sandu and Mira Koval, were killed.', 'Three | nuns | killed'],
  ]);
});

describe('A rate', () => {
  frames([['There were 12 deaths per 100,000 people.', '12 | - | -']]);
});

describe('Who did it', () => {
  frames([
    ['Two gunmen killed five people.', 'Two | gunmen | -', 'five | people | killed'],
    ['Two officers shot him.', 'Two | officers | -'],
    ['Three men who had killed a guard fled.', 'Three | men | -'],
    ['Three men shot several times survived.', 'Three | men | shot', 'several times | - | survive'],
    ['Three found dead, one survivor in a barn', 'Three | - | killed', 'one | survivor | survived'],
  ]);
});

describe('The counted as object', () => {
  frames([
    ['A blast killed 46 young Druze pilgrims.', '46 | young Druze pilgrims | killed'],
    [
      'It killed roughly 170 nurses and 13 Danish sailors.',
      'roughly 170 | nurses | killed',
      '13 | Danish sailors | killed',
    ],
    ['The bus hit a wall, killing 4 and injuring dozens.', '4 | - | killed', 'dozens | - | injured'],
    ['Flames damaged more than 300 barns.', 'more than 300 | barns | damaged'],
    ['The quake claimed 12 lives.', '12 | lives | killed'],
    ['A storm claimed the lives of 12 sailors.', '12 | sailors | killed'],
    ['The port will lay off 300 welders.', '300 | welders | laid off'],
    ['Troops shot down 23 drones.', '23 | drones | shot'],
    ['The mill employs 2,300 people.', '2,300 | people | employ'],
    ['The town received 1,150 complaints.', '1,150 | complaints | receive'],
    ['They handed out 3,000 meals to stranded drivers.', '3,000 | meals | hand'],
    ['Police arrested at least nine others.', 'at least nine | others | arrested'],
    ['A blast killed five people in a city of 50,000 people.', 'five | people | killed', '50,000 | people | -'],
  ]);
});

describe('A state next to the counted', () => {
  frames([
    ['At least 25 dead, 51 wounded', 'At least 25 | - | killed', '51 | - | injured'],
    ['The crash left three nuns dead.', 'three | nuns | killed'],
    ['Blast at Market Kills 50+', '50+ | - | killed'],
    ['Six children were killed and 14 trapped.', 'Six | children | killed', '14 | - | trapped'],
    ['Sixteen shot, one fatally, in a club', 'Sixteen | - | shot', 'one | - | killed'],
    ['13 Shot at House Party', '13 | - | shot'],
    ['Rider Hurts Two, Kills 14 at Derby', 'Two | - | injured', '14 | - | killed'],
    ['Floods Displace 40,000 in Delta', '40,000 | - | displaced'],
    ['13 Die as Bus Overturns', '13 | - | killed'],
    ['Ferry Sinks, 46 Feared Dead', '46 | - | killed'],
    ['Three Nuns Among Dead', 'Three | Nuns | killed'],
    ['Five dead, dozens injured', 'Five | - | killed', 'dozens | - | injured'],
    ['One person was killed and two were injured.', 'One | person | killed', 'two | - | injured'],
  ]);
});

describe('A noun of harm', () => {
  frames([
    ['Doctors counted 50 deaths.', '50 | deaths | killed'],
    ['The death toll rose to 46.', '46 | - | killed'],
    ['Flood Toll Tops 2,000', 'Tops 2,000 | - | killed'],
    ['The toll stood at 46.', '46 | - | killed'],
    ['Death toll: 46', '46 | - | killed'],
    ['Police reported 12 arrests.', '12 | arrests | arrested'],
    ['The number of dead stood at 31.', '31 | - | killed'],
    ['Police Probe Double Murder', 'Double | Murder | killed'],
    ['The death toll rose from 12 to 46.', '12 | - | -', '46 | - | killed'],
  ]);
});

describe('A part', () => {
  it('points to its whole and shares its measure', () => {
    const [whole, part] = framingsOf('46 were killed, 12 of them children.');
    assert.equal(part?.partOf, 0);
    assert.equal(part?.head, 'child');
    assert.equal(part?.measure, whole?.measure);
  });

  it('may stand in the next sentence', () => {
    const [, part] = framingsOf('The blast killed 46 people. Twelve of them were children.');
    assert.equal(part?.partOf, 0);
  });

  it('of a counted whole leaves the whole alone', () =>
    assert.deepEqual(framedIn('Four of eight victims died.'), ['Four | victims | killed', 'eight | victims | -']));

  it('is never larger than its whole', () => {
    const [, part] = framingsOf('Three men fled, including 40 of them.');
    assert.equal(part?.partOf, null);
  });
});

describe('The counted phrase', () => {
  it('has a head in the singular and modifiers in order', () => {
    const [framing] = framingsOf('It killed 46 young Druze pilgrims.');
    assert.equal(framing?.head, 'pilgrim');
    assert.deepEqual(framing?.modifiers, ['young', 'druze']);
  });

  it('keeps the case its head is written in', () =>
    assert.equal(framingsOf('It killed 46 Muslims.')[0]?.head, 'Muslim'));

  frames([
    ['Four U.S. soldiers died.', 'Four | U.S. soldiers | killed'],
    ['Twelve heavily armed, masked gunmen fled.', 'Twelve | heavily armed, masked gunmen | flee'],
    ['Nine air-defence batteries were destroyed.', 'Nine | air-defence batteries | destroyed'],
    ['Some 40 Syrian and Iraqi families came.', 'Some 40 | Syrian and Iraqi families | -'],
    ['Jets dropped two 500-pound bombs.', 'two | bombs | -', '500-pound | - | bomb'],
    ['They ordered 30 Airbus A320neo jets.', '30 | Airbus A320neo jets | order'],
    [
      "Two-thirds of the country's 90 nuclear reactors stood idle.",
      'Two-thirds | nuclear reactors | stand',
      '90 | nuclear reactors | -',
    ],
    ['Half the pupils left.', 'Half | pupils | leave'],
    ['The 15-member council meets every week.', '15 | member council | meet'],
    ['The 27-nation bloc imposed tariffs.', '27 | nation bloc | impose'],
    ['It is a seven-storey building.', 'seven | storey building | -'],
    ['Two police officers resigned.', 'Two | police officers | resign'],
    ['It sold 3.9 million phones, up from 2.4 million.', '3.9 million | phones | sell', '2.4 million | phones | -'],
    ['Six more people died.', 'Six | people | killed'],
    ['The shop sold 4.3M digital and physical copies.', '4.3M | digital and physical copies | sell'],
  ]);
});

describe('The topic', () => {
  const topic = (sentence: string): string => (framingsOf(sentence)[0]?.topic ?? []).join(' ');

  it('joins the counted and what befell it', () => assert.equal(topic('46 pilgrims were killed.'), 'pilgrims killed'));
  it('names the subject of a rate', () => assert.equal(topic('Core inflation rose 3%.'), 'Core inflation'));
  it('names the subject of an infinitive, not of the verb before it', () =>
    assert.equal(topic('Analysts expect sales to rise 3%.'), 'sales'));
  it('names whose age it is', () => assert.equal(topic('Ana Marlow, 24, fell.'), 'Ana Marlow'));
  it('passes on from figure to figure of one subject', () =>
    assert.deepEqual(framingsOf('The Oslo index rose 12 points, or 3 per cent.')[1]?.topic, ['Oslo', 'index']));
  it('names the noun that governs a sum', () => assert.match(topic('The port paid a penalty of $52,000.'), /penalty/));
  it('is empty where nothing is said', () => assert.equal(topic('Nine days later it rained.'), ''));
});
