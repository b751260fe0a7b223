import assert from 'node:assert/strict';
import { joined } from './markedNames.ts';

function names(marked: string): [string, string][] {
  return joined(marked).map(({ type, spellings }) => [type, spellings.join('|')]);
}

describe('Slips of the recogniser that the article itself sets right', () => {
  it('a result is two sides, not one name', () => {
    assert.deepEqual(names('{x:Astor Rovers 2 Cadd} 1'), [
      ['organization', 'Astor Rovers'],
      ['organization', 'Cadd'],
    ]);
    assert.deepEqual(names('{x:Astor 2 Cadd 1}'), [
      ['organization', 'Astor'],
      ['organization', 'Cadd'],
    ]);
  });

  it('the ground before a colon is no side', () => {
    assert.deepEqual(names('At {x:Astor: Cadd 183} and 249.'), [
      ['place', 'Astor'],
      ['organization', 'Cadd'],
    ]);
  });

  it('two companies named together by their first words are two', () => {
    assert.deepEqual(names('{o:Astor Holdings} buys {o:Cadd Bank}. {o:Astor and Cadd} said nothing.'), [
      ['organization', 'Astor Holdings|Astor'],
      ['organization', 'Cadd Bank|Cadd'],
    ]);
    assert.deepEqual(names('{o:Astor and Cadd} said nothing.'), [['organization', 'Astor and Cadd']]);
  });

  it('a country’s office is named before it', () => {
    assert.deepEqual(names('Statistics {l:Brennholm} counted them.'), [['organization', 'Statistics Brennholm']]);
  });

  it('a paper or an institute is what its last word says', () => {
    assert.deepEqual(names('It stood in the {l:Brennholm Herald}.'), [['organization', 'Brennholm Herald']]);
    assert.deepEqual(names('It was found by the {p:Astor Institute}.'), [['organization', 'Astor Institute']]);
  });

  it('a bank of a river and a surname stay what they are', () => {
    assert.deepEqual(names('They live on the {l:West Bank}.'), [['place', 'West Bank']]);
    assert.deepEqual(names('He met {p:Mira Court}.'), [['person', 'Mira Court']]);
  });

  it('a ministry has all its portfolios', () => {
    assert.deepEqual(names('The {o:Ministry of Education}, {o:Science} and {x:Technology} said so.'), [
      ['organization', 'Ministry of Education, Science and Technology'],
    ]);
    assert.deepEqual(names('The {o:Ministry of Health} and {o:Astor Bank} said so.'), [
      ['organization', 'Ministry of Health'],
      ['organization', 'Astor Bank'],
    ]);
  });

  it('an acronym that was passed over is the body it shortens', () => {
    assert.deepEqual(names('{o:Bank of Brennholm} waits. The BoB said so.'), [
      ['organization', 'Bank of Brennholm|BoB'],
    ]);
    assert.deepEqual(names('{o:Board of Overseers} waits. The CEO said so.'), [['organization', 'Board of Overseers']]);
  });

  it('what every desk calls a body is the body, where the article has its name', () => {
    assert.deepEqual(names('The {o:Federal Reserve} waits. The Fed said so.'), [
      ['organization', 'Federal Reserve|Fed'],
    ]);
    assert.deepEqual(names('The {o:Astor Bank} waits. The Fed said so.'), [['organization', 'Astor Bank']]);
  });

  it('one of a team and one of a people were passed over', () => {
    assert.deepEqual(names('The {o:Herons} won, and the {o:Herons} lead. Heron captain Mira fell.'), [
      ['organization', 'Herons|Heron'],
    ]);
    assert.deepEqual(names('The {x:Afrikaners} left. Where {x:Afrikaners} go is open. An Afrikaner wept.'), [
      ['other', 'Afrikaners|Afrikaner'],
    ]);
  });

  it('an acronym in brackets that stand apart has the whole name before it', () => {
    assert.deepEqual(names('The {o:Board for Security and Trade} in {l:Corland} ( BSTC ) said so.'), [
      ['organization', 'Board for Security and Trade in Corland|BSTC'],
    ]);
  });

  it('where somebody or something belongs is no part of its name', () => {
    assert.deepEqual(names('{p:Mira Koval} won. Many hail {o:Malian Koval} today.'), [
      ['person', 'Mira Koval|Koval'],
      ['other', 'Malian'],
    ]);
    assert.deepEqual(names('They want {o:Arab East Astor}. In {l:Astor} they wait.'), [
      ['other', 'Arab'],
      ['place', 'East Astor'],
      ['place', 'Astor'],
    ]);
    assert.deepEqual(names('{p:S. African Zulus} seek land.'), [
      ['other', 'S. African'],
      ['other', 'Zulus'],
    ]);
    assert.deepEqual(names('{o:Malian Airways} flies to {l:Astor}.'), [
      ['organization', 'Malian Airways'],
      ['place', 'Astor'],
    ]);
  });

  it('whom an article goes on to call by the surname is a person', () => {
    assert.deepEqual(names('There {o:Mirako Koval} lost. {p:Koval} wept, and {p:Koval} left.'), [
      ['person', 'Mirako Koval|Koval'],
    ]);
  });

  it('a short form behind a town and a comma is where the town lies', () => {
    assert.deepEqual(names('{l:Halden}, {o:Calif}, is quiet.'), [
      ['place', 'Halden'],
      ['place', 'Calif'],
    ]);
  });

  it('money, rulers, months and things of a kind are no names', () => {
    assert.deepEqual(names('It cost {l:US}$24 million and {p:GHS22}million. The {p:King} saw it on {p:Jun} 22.'), []);
    assert.deepEqual(names('{o:Astor ATMs} are new. {p:King} spoke.'), [['person', 'King']]);
  });

  it('a place begins with what it lies on', () => {
    assert.deepEqual(names('They met in Sector {p:Playa Astor} and in {p:Puerto Mira}.'), [
      ['place', 'Sector Playa Astor'],
      ['place', 'Puerto Mira'],
    ]);
    assert.deepEqual(names('It sails to the {x:Gulf of Astor} from sub-{l:Saharan Astor}.'), [
      ['place', 'Gulf of Astor'],
      ['place', 'sub-Saharan Astor'],
    ]);
  });

  it('two full names with "and" are two persons', () => {
    assert.deepEqual(names('They were {p:Mira Koval and Daro Venn}.'), [
      ['person', 'Mira Koval'],
      ['person', 'Daro Venn'],
    ]);
  });

  it('a person’s name is all of it, and begins behind a role', () => {
    assert.deepEqual(names('{p:Astor host Mira} spoke.'), [['person', 'Mira']]);
    assert.deepEqual(names('A letter by Dr. Mira {p:Ato Koval} came.'), [['person', 'Mira Ato Koval']]);
    assert.deepEqual(names('Then {p:Mira Koval}-archa spoke, {p:Daro Venn}-led troops left.'), [
      ['person', 'Mira Koval-archa'],
      ['person', 'Daro Venn'],
    ]);
  });

  it('whose administration it is, is no ship', () => {
    assert.deepEqual(names('The {p:Mira Koval} administration fell.'), [['person', 'Mira Koval']]);
    assert.deepEqual(names('The {p:Mira Koval} sank.'), [['other', 'Mira Koval']]);
  });

  it('a report is from a place, whoever else is called so', () => {
    assert.deepEqual(names('{p:KOVAL} (Reuters) - Mr {p:Koval} wept.'), [
      ['place', 'KOVAL'],
      ['person', 'Koval'],
    ]);
    assert.deepEqual(names('{o:SAN ASTOR} — Two men were held, the police said.'), [['place', 'SAN ASTOR']]);
  });

  it('what is held is no body', () => {
    assert.deepEqual(names('She won the {o:Nordal Open}.'), [['other', 'Nordal Open']]);
  });

  it('the body of an officer has its whole name', () => {
    assert.deepEqual(names("The {l:Astor County} Sheriff's Office said so."), [
      ['organization', "Astor County Sheriff's Office"],
    ]);
    assert.deepEqual(names("The {l:Astor} Bridge's Office is shut."), [['place', 'Astor']]);
  });

  it('a headline’s small words and quotations are no part of a person’s name', () => {
    assert.deepEqual(names('They call {p:Mira Koval ‘A Shame’ Over} it.'), [['person', 'Mira Koval']]);
    assert.deepEqual(names('It says {p:Koval Was} there.'), [['person', 'Koval']]);
    assert.deepEqual(names('{p:Mira (Hyung} spoke.'), [['person', 'Mira']]);
    assert.deepEqual(names('{p:James “Jim” Koval} spoke.'), [['person', 'James “Jim” Koval']]);
  });

  it('who works for a body is no part of its name', () => {
    assert.deepEqual(names('{o:Astor Police deputies} came.'), [['organization', 'Astor Police']]);
  });

  it('a number inside a name stays there', () => {
    assert.deepEqual(names('They took {x:Channel 4 News} to court.'), [['other', 'Channel 4 News']]);
  });

  it('a place is completed to the event or body it is the beginning of', () => {
    assert.deepEqual(names('She won the {l:Brennholm} Open in June.'), [['other', 'Brennholm Open']]);
    assert.deepEqual(names('She joined the {l:Brennholm} Transport Authority in June.'), [
      ['organization', 'Brennholm Transport Authority'],
    ]);
  });

  it('a place is completed to the event or body it ends', () => {
    assert.deepEqual(names('The Bank of {l:Brennholm} closed.'), [['organization', 'Bank of Brennholm']]);
  });

  it('a word between two places is a part of one of them', () => {
    assert.deepEqual(names('Then {l:Astor} Bank of {l:Brennholm} closed.'), [
      ['organization', 'Astor Bank'],
      ['place', 'Brennholm'],
    ]);
  });

  it('so it is in capitals', () => {
    assert.deepEqual(names('TOUR OF {l:BRENNHOLM} RESULTS'), [['other', 'TOUR OF BRENNHOLM']]);
  });

  it('a place whose apposition says what it does is a person', () => {
    assert.deepEqual(names('So said {l:Ana Ostrow}, a village schoolteacher.'), [['person', 'Ana Ostrow']]);
    assert.deepEqual(names('So said {l:Costa Ostrow}, an ally.'), [['place', 'Costa Ostrow']]);
  });

  it('a place whose last word goes on as a person is one', () => {
    assert.deepEqual(names('{l:Ana Ostrow} read the names. “We know them,” {p:Ostrow} said.'), [
      ['person', 'Ana Ostrow|Ostrow'],
    ]);
    assert.deepEqual(names('{l:Lake Ostrow} froze. {p:Ostrow} skated.'), [
      ['place', 'Lake Ostrow'],
      ['person', 'Ostrow'],
    ]);
  });

  it('a place before an office stays a place', () => {
    assert.deepEqual(names('Then {l:Brennholm} Mayor {p:Mara Ostrow} spoke.'), [
      ['place', 'Brennholm'],
      ['person', 'Mara Ostrow'],
    ]);
  });

  it('a name that every desk knows has the type it is known by', () => {
    assert.deepEqual(names('The {x:ISIS-K} claimed it.'), [['organization', 'ISIS-K']]);
  });
});
