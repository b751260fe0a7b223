import assert from 'node:assert/strict';
import { figuresIn } from './figuresIn.ts';

/** Each row: a sentence, and the figures read in it. */
type Rows = readonly (readonly [sentence: string, ...figures: string[]])[];

function reads(rows: Rows): void {
  for (const [sentence, ...figures] of rows)
    it(`reads “${sentence}”`, () => assert.deepEqual(figuresIn(sentence), figures));
}

describe('Numerals', () => {
  reads([
    ['The ferry carried 1,234,567 tourists.', '1,234,567: 1234567'],
    ['The ferry carried 1 234 567 tourists.', '1 234 567: 1234567'],
    ['The ferry carried 1\u202f234 tourists.', '1\u202f234: 1234'],
    ['The dam holds 12,34,567 fish.', '12,34,567: 1234567'],
    ['Forty-six miners came up.', 'Forty-six: 46'],
    ['The orchard has two and a half million trees.', 'two and a half million: 2500000'],
    ['A hundred and one dalmatians ran.', 'A hundred and one: 101'],
    ['The lake holds 1.2 million trout.', '1.2 million: 1200000'],
    ['The channel has 2.7m viewers.', '2.7m: 2700000'],
    ['The post had 50k likes.', '50k: 50000'],
    ['Two-thirds of voters stayed home.', 'Two-thirds: 0.6666666666666666 ratio'],
    ['They waited ½ an hour.', '½ an hour: 0.5 hour duration'],
    ['The oval is 1/4 mile long.', '1/4 mile: 0.25 mile length'],
    ['They drank 2½ litres.', '2½ litres: 2.5 litre volume'],
    ['One in five pupils walked.', 'One in five: 0.2 ratio'],
    ['There were 12 deaths per 100,000 people.', '12: 12 per 100000 ratio'],
    ['Four out of ten pupils walked.', 'Four out of ten: 0.4 ratio'],
    ['The scheme costs 5 lakh crore rupees.', '5 lakh crore rupees: 5000000000000 INR money'],
    ['It drew half a million pilgrims.', 'half a million: 500000'],
    ['It drew a quarter of a million pilgrims.', 'a quarter of a million: 250000'],
    ['Half a dozen goats escaped.', 'Half a dozen: 6'],
    ['A dozen goats escaped.', 'A dozen: 12'],
    ['Three dozen goats escaped.', 'Three dozen: 36'],
    ['One million and a half bees died.', 'One million and a half: 1500000'],
    ['Twenty-eight thousand six hundred forty-two enrolled.', 'Twenty-eight thousand six hundred forty-two: 28642'],
    ['The pool is three point five metres deep.', 'three point five metres: 3.5 metre length'],
    ['The constant is 6.6×10^-3 metres.', '6.6×10^-3 metres: 0.0066 metre length'],
    ['The mayor finished third.', 'third: 3 ordinal'],
    ['It drew a score of pilgrims.', 'a score: 20'],
    ['Exports jumped by more than a fifth.', 'more than a fifth: >0.2 ratio up'],
    ['A third party won by a third.', 'third: 3 ordinal', 'a third: 0.3333333333333333 ratio'],
    ['It is three quarters of a mile long.', 'three quarters of a mile: 0.75 mile length'],
    [
      'Rates rise by a quarter of a percentage point.',
      'a quarter of a percentage point: 0.25 percentage point percent up',
    ],
    ['Eight in 10 voters agreed.', 'Eight in 10: 0.8 ratio'],
    ['Eight in 10 minutes is fast.', 'Eight: 8', '10 minutes: 10 minute duration'],
    ['Five in every 1,000 lambs die.', 'Five in every 1,000: 0.005 ratio'],
    ['Zero lambs died.', 'Zero: 0'],
    ['The 21st century began.', '21st: 21 ordinal'],
    ['The twenty-first victim fled.', 'twenty-first: 21 ordinal'],
  ]);
});

describe('Points between thousands', () => {
  it('are read only where the language of the article has them', () => {
    assert.deepEqual(figuresIn('Es kamen 1.234.567 Menschen.', null, 'de'), ['1.234.567: 1234567']);
    assert.deepEqual(figuresIn('Es kamen 2,5 Millionen.', null, 'de')[0], '2,5: 2.5');
    assert.deepEqual(figuresIn('The code is 1.234.567 here.'), []);
  });
});

describe('Multiples and changes', () => {
  reads([
    ['Rents nearly doubled.', 'nearly doubled: ~2 multiple up'],
    ['A sixfold gain came.', 'sixfold: 6 multiple'],
    ['It is five times bigger.', 'five times: 5 multiple'],
    ['Imports halved.', 'halved: 0.5 multiple down'],
    ['Rents more than tripled.', 'more than tripled: >3 multiple up'],
    ['Profits went up threefold.', 'threefold: 3 multiple up'],
    ['Twice as many people came.', 'Twice: 2 multiple'],
    ['It is twice the price.', 'twice: 2 multiple'],
    ['He was twice elected.', 'twice: 2 multiple'],
    ['He runs twice a week.'],
    ['Losses were cut by half.', 'half: 0.5 ratio down'],
    ['Troops shot down 23 drones.', '23: 23'],
    ['The gap narrowed by 2 percent.', '2 percent: 2 percent down'],
    ['Turnout fell below 40 per cent.', 'below 40 per cent: <40 percent'],
    ['The index closed 45 points lower at 7,120.', '45 points: 45 point number', '7,120: 7120'],
    ['Wages rose 3.5 per cent.', '3.5 per cent: 3.5 percent up'],
    ['Wages fell by 3.5%.', '3.5%: 3.5 percent down'],
    ['Output was −1.3% in May.', '−1.3%: -1.3 percent'],
    ['It was minus 4 degrees Celsius.', 'minus 4 degrees Celsius: -4 degree Celsius temperature'],
    ['The index was up 12 points, or 3 per cent.', '12 points: 12 point number up', '3 per cent: 3 percent up'],
    ['The rate was cut from 35 percent to 15 percent.', '35 percent: 35 percent', '15 percent: 15 percent'],
    ['The death toll rose from 12 to 46.', '12: 12', '46: 46'],
  ]);
});

describe('Nothing counted', () => {
  reads([
    ['No one was killed.', 'No one: 0'],
    ['Nobody was seriously hurt.', 'Nobody: 0'],
    ['None of the crew was injured.', 'None: 0'],
    ['There were no injuries.', 'no: 0'],
    ['No one has claimed the prize.'],
    ['They gave no cause of death.'],
    ['Zero votes were cast.', 'Zero: 0'],
  ]);
});

describe('Bounds', () => {
  reads([
    ['At least 25 sailors died.', 'At least 25: >=25'],
    ['More than 70 sailors died.', 'More than 70: >70'],
    ['Over a dozen sailors died.', 'Over a dozen: >12'],
    ['The toll tops 200.', 'tops 200: >200'],
    ['Almost 40 boats sank.', 'Almost 40: ~40'],
    ['About 40 boats sank.', 'About 40: ~40'],
    ['Under 40 boats sank.', 'Under 40: <40'],
    ['Upwards of 300 sailors died.', 'Upwards of 300: >=300'],
    ['No fewer than nine sailors died.', 'No fewer than nine: >=9'],
    ['They sold 50+ boats.', '50+: >=50'],
    ['They sold 2,000-plus boats.', '2,000-plus: >=2000'],
    ['Up to 40 boats sank.', 'Up to 40: <=40'],
    ['At most 40 boats sank.', 'At most 40: <=40'],
    ['Fewer than 40 boats sank.', 'Fewer than 40: <40'],
    ['Just under 40 boats sank.', 'Just under 40: ~<40'],
    ['Nearly 40 boats sank.', 'Nearly 40: ~40'],
    ['Close to 150 boats sank.', 'Close to 150: ~150'],
    ['Roughly 170 boats sank.', 'Roughly 170: ~170'],
    ['Some 300 boats sank.', 'Some 300: ~300'],
    ['An estimated 300 boats sank.', 'An estimated 300: ~300'],
    ['Some 40-odd boats sank.', 'Some 40-odd: ~40'],
    ['More than about 50 boats sank.', 'More than about 50: ~>50'],
    ['Forty boats or more sank.', 'Forty: 40'],
    ['Forty or more boats sank.', 'Forty or more: >=40'],
    ['It lasts 20 years or so.', '20 years or so: ~20 year duration'],
    ['Well over $50,000 was raised.', 'Well over $50,000: >50000 USD money'],
    ['The loan of $3m over eight years is due.', '$3m: 3000000 USD money', 'eight years: 8 year duration'],
    ['The loan ran for over eight years.', 'over eight years: >8 year duration'],
    ['He is 50-ish.', '50-ish: ~50 year age'],
    ['The prices went up to $5.', '$5: 5 USD money'],
  ]);
});

describe('Ranges', () => {
  reads([
    ['Between 20 and 30 boats sank.', 'Between 20 and 30: 20..30'],
    ['It has 20-30 rooms.', '20-30: 20..30'],
    ['It has 20–30 rooms.', '20–30: 20..30'],
    ['Around 1,000-1,500 troops left.', 'Around 1,000-1,500: ~1000..1500'],
    ['The deal is worth $10-12 million.', '$10-12 million: 10000000..12000000 USD money'],
    ['The deal is worth $10 million to $12 million.', '$10 million to $12 million: 10000000..12000000 USD money'],
    ['Prices range from £3 to £5.', 'from £3 to £5: 3..5 GBP money'],
    ['Prices grew between 5% and 6%.', 'between 5% and 6%: 5..6 percent'],
    ['More than 50 but fewer than 100 men fled.', 'More than 50 but fewer than 100: 50..100'],
    ['As much as 5 or 6 percent is lost.', 'As much as 5 or 6 percent: <=6 percent'],
    ['Sales should grow from 24 to 33-35 million.', 'from 24 to 33-35 million: 24000000..35000000'],
    ['Five or six men fled.', 'Five or six: 5..6'],
    ['He is a 5-foot-6 guard.', '5-foot-6: 5.5 foot length'],
    ['He is between 5-foot-6 and 6-foot-3 tall.', 'between 5-foot-6 and 6-foot-3: 5.5..6.25 foot length'],
    ['He is a 6-foot-3-inch guard.', '6-foot-3-inch: 6.25 foot length'],
    ['The walls are 10- to 15-foot high.', '10- to 15-foot: 10..15 foot length'],
    ['Children aged 5 to 12 attend.', '5 to 12: 5..12 year age'],
    ['He works 40 to 50 hours a week.', '40 to 50 hours a week: 40..50 hour per week number'],
  ]);
});

describe('Vague numbers', () => {
  reads([
    ['Dozens fled.', 'Dozens: 24+'],
    ['Scores of people fled.', 'Scores: 40+'],
    ['Scores are missing.', 'Scores: 40+'],
    ['Her test scores are good.'],
    ['Thousands of people fled.', 'Thousands: 2000+'],
    ['Hundreds fled.', 'Hundreds: 200+'],
    ['Tens of thousands fled.', 'Tens of thousands: 20000+'],
    ['Hundreds of thousands fled.', 'Hundreds of thousands: 200000+'],
    ['Several people fled.', 'Several: 3+'],
    ['A handful of people fled.', 'A handful: 3+'],
    ['Several hundred people fled.', 'Several hundred: 200+'],
    ['A few dozen people fled.', 'A few dozen: 24+'],
    ['A majority of them fled.', 'A majority: 0.5..1 ratio'],
    ['She scores often and test scores rose.'],
  ]);
});

describe('Money', () => {
  reads([
    ['It cost $1.2bn.', '$1.2bn: 1200000000 USD money'],
    ['It cost £2.7m.', '£2.7m: 2700000 GBP money'],
    ['It cost US$3 billion.', 'US$3 billion: 3000000000 USD money'],
    ['It cost A$30.', 'A$30: 30 AUD money'],
    ['It cost $US160 million.', '$US160 million: 160000000 USD money'],
    ['It cost €5.', '€5: 5 EUR money'],
    ['It cost ₹70.', '₹70: 70 INR money'],
    ['It cost Rs 50 crore.', 'Rs 50 crore: 500000000 INR money'],
    ['It cost Rs. 50.', 'Rs. 50: 50 INR money'],
    ['It cost ¥900.', '¥900: 900 JPY money'],
    ['It cost 18 yuan.', '18 yuan: 18 CNY money'],
    ['It cost EUR50m.', 'EUR50m: 50000000 EUR money'],
    ['It cost RM23.50.', 'RM23.50: 23.5 MYR money'],
    ['It cost 50 Canadian dollars.', '50 Canadian dollars: 50 CAD money'],
    ['It cost 19 cents.', '19 cents: 19 cent money'],
    ['It cost 85 pence.', '85 pence: 85 penny money'],
    ['It cost 30 mln dlrs.', '30 mln dlrs: 30000000 USD money'],
    ['It cost billions of dollars.', 'billions of dollars: 2000000000+ USD money'],
    ['It cost 80p.', '80p: 80 penny money'],
    ['It cost two and a half million euros.', 'two and a half million euros: 2500000 EUR money'],
    ['It cost three dollars and 50 cents.', 'three dollars and 50 cents: 3.5 USD money'],
    ['It cost ten million pounds.', 'ten million pounds: 10000000 GBP money'],
    ['Oil sold at $58.24 per barrel.', '$58.24 per barrel: 58.24 USD per barrel money'],
    ['Rent is $3,500 a month.', '$3,500 a month: 3500 USD per month money'],
    ['It is a $5.4-billion deal.', '$5.4-billion: 5400000000 USD money'],
  ]);
});

describe('Units', () => {
  reads([
    ['It gained two percentage points.', 'two percentage points: 2 percentage point percent up'],
    ['It took nine days.', 'nine days: 9 day duration'],
    ['It rained for five straight months.', 'five straight months: 5 month duration'],
    ['They walked two more miles.', 'two more miles: 2 mile length'],
    ['An hour and a half passed.', 'An hour and a half: 1.5 hour duration'],
    ['It ran seven km.', 'seven km: 7 kilometre length'],
    ['It ran 1.9 km.', '1.9 km: 1.9 kilometre length'],
    ['He is 5ft 10in tall.', '5ft 10in: 5.833333333333333 foot length'],
    ['It covers 311 square miles.', '311 square miles: 311 square mile area'],
    ['It holds 50 litres.', '50 litres: 50 litre volume'],
    ['It weighs 12 tonnes.', '12 tonnes: 12 tonne mass'],
    ['It weighs 12 pounds.', '12 pounds: 12 pound mass'],
    ['Winds reached 155mph.', '155mph: 155 mile per hour speed'],
    ['Jets reach 400 metres per second.', '400 metres per second: 400 metre per second speed'],
    ['It was 40 degrees Celsius.', '40 degrees Celsius: 40 degree Celsius temperature'],
    ['Temperatures hit 40C.', '40C: 40 degree Celsius temperature'],
    ['A magnitude 6.1 quake struck.', '6.1: 6.1 magnitude'],
    ['A 7.2-magnitude quake struck.', '7.2: 7.2 magnitude'],
    ['It makes 30 gigawatts.', '30 gigawatts: 30 gigawatt number'],
    ['It pumps 800,000 barrels a day.', '800,000 barrels a day: 800000 barrel per day number'],
    ['She made a 40-yard pass.', '40-yard: 40 yard length'],
  ]);
});

describe('Ages', () => {
  reads([
    ['A 25-year-old man fell.', '25-year-old: 25 year age'],
    ['He died on Saturday aged 88.', '88: 88 year age'],
    ['Marlow, 24, a welder, fell.', '24: 24 year age'],
    ['She was in her 60s.', '60s: 60..69 year age'],
    ['The baby is 11 months old.', '11 months old: 11 month age'],
    ['Her son, who was 10, fell.', '10: 10 year age'],
    ['It hires children as young as 10 as porters.', '10: 10 year age'],
    ['It treats patients as old as 92.', '92: 92 year age'],
    ['Women over 50 are asked to come.', 'over 50: >50 year age'],
    ['Children under five are let in free.', 'under five: <5 year age'],
    ['It takes volunteers aged between 18 and 55.', 'between 18 and 55: 18..55 year age'],
    ['She has sons, ages 14, 11 and 3.', '14: 14 year age', '11: 11 year age', '3: 3 year age'],
    ['The suspect is between the ages of 25 and 35.', 'between the ages of 25 and 35: 25..35 year age'],
  ]);
});

describe('Scores', () => {
  reads([
    ['They won 3-1.', '3-1: 1..3 score'],
    ['Senators voted 52-48.', '52-48: 48..52 score'],
    ['They had a 9-2 lead.', '9-2: 2..9 score'],
    ['The bill passed 52 to 48.', '52 to 48: 48..52 score'],
    ['They were outnumbered 3 to 1.', '3 to 1: 1..3 score'],
  ]);
});

describe('Dates and times', () => {
  it('are days since 1970 and minutes since midnight', () => {
    assert.deepEqual(figuresIn('It opened on March 1, 2017.'), ['March 1, 2017: 17226 date']);
    assert.deepEqual(figuresIn('It opened on 1 March 2017.'), ['1 March 2017: 17226 date']);
    assert.deepEqual(figuresIn('It opened on 2017-03-01.'), ['2017-03-01: 17226 date']);
    assert.deepEqual(figuresIn('It opened at 9:35 p.m. sharp.'), ['9:35 p.m.: 1295 time']);
  });

  it('without a year take the one nearest to the article', () => {
    assert.deepEqual(figuresIn('It opened on Dec. 30.', '2017-01-04'), ['Dec. 30: 17165 date']);
    assert.deepEqual(figuresIn('It opened on Dec. 30.'), []);
  });

  it('may be a whole year or decade', () => {
    assert.deepEqual(figuresIn('It opened in 2017.'), ['2017: 17167..17531 date']);
    assert.deepEqual(figuresIn('It opened in the 1990s.'), ['1990s: 7305..10956 date']);
  });

  it('leave a year alone that only names something', () => assert.deepEqual(figuresIn('The 2020 agreement held.'), []));

  it('leave four digits that count a count', () =>
    assert.deepEqual(figuresIn('About 2000 people came.'), ['About 2000: ~2000']));
});

describe('Numbers that are no figures', () => {
  reads([
    ['The T20 cup and COVID-19 met.'],
    ['A Boeing 737 landed.'],
    ['The iPhone 14 sold well.'],
    ['Since 9/11 much changed.'],
    ['An F-16 flew along Highway 61.'],
    ['Article 5 was invoked.'],
    ['Sit in Section 427 Row 21.'],
    ['Call 555-123-4567 or (202) 555-0143.'],
    ['Call 020 7946 0018.'],
    ['Police found a .38-caliber pistol.'],
    ['It is a 2 min read.'],
    ['See page 4 and paragraph 12.'],
    ['A Twenty20 match was held.'],
    ['He lives at 1600 Almond Avenue.'],
    ['Shots rang out in the 2900 block of West Elm Street.'],
    ['See https://example.org/2021/46-dead for more.'],
    ['She called 911.'],
    ['Version 2.10.3 is out.'],
    ['It is open 24/7.'],
    ['The Big Ten met the Kick Six.'],
    ['One of the neighbours spoke.'],
    ['One day it will rain.'],
    ['This one is better than that one.'],
    ['At half-time it was quiet.'],
    ['File Form 13F today.'],
    ['See photo 3 of 15.'],
    ['He fled.[36] He hid.'],
    ['Call 800-HELP-NOW.'],
    ['A 4x4 came to COP21.'],
    ['The aim is net zero.'],
    ['Neither one spoke.'],
    ['It won by a 2:1 margin.'],
  ]);

  it('and a numbered paragraph has none in its number', () => {
    assert.deepEqual(figuresIn('1. Twelve boats sank.'), ['Twelve: 12']);
  });
});

describe('One', () => {
  reads([
    ['One person was killed.', 'One: 1'],
    ['A crash killed one and hurt two.', 'one: 1', 'two: 2'],
    ['The blast left one dead.', 'one: 1'],
    ['A man was killed.'],
  ]);
});

describe('Headlines', () => {
  reads([
    ['Blast at Market Kills 50+', '50+: >=50'],
    ['25 dead, 51 wounded in fire', '25: 25', '51: 51'],
    ['Storm Leaves Three Dead, Dozens Hurt', 'Three: 3', 'Dozens: 24+'],
    ['Police Probe Double Murder', 'Double: 2'],
  ]);
});
