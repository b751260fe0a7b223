import { countryNames } from '../claims/demonyms.ts';

const STATES =
  'alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,georgia,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york state,north carolina,north dakota,ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,washington state,west virginia,wisconsin,wyoming,ontario,quebec,british columbia,alberta,manitoba,saskatchewan,nova scotia,queensland,victoria,new south wales,western australia,tasmania,scotland,england,wales,northern ireland,punjab,sindh,balochistan,kerala,tamil nadu,gujarat,bihar,west bengal,uttar pradesh,maharashtra';
const REGIONS =
  'asia,africa,europe,america,north america,south america,latin america,central america,middle east,southeast asia,west africa,east africa,north africa,balkans,caribbean,gulf,pacific,atlantic,mediterranean,west bank,gaza,gaza strip,world,us,u.s.,u.s,usa,uk,u.k.,britain,great britain,south sudan,north korea,south korea,korea,new zealand,south africa,ivory coast,sierra leone,papua new guinea,dominican republic,costa rica,puerto rico,hong kong,sri lanka,burkina faso,guinea,togo,benin,gabon,niger,mauritania,botswana,lesotho,eswatini,madagascar,mauritius,fiji,samoa,tonga,luxembourg,montenegro,kosovo,bhutan,maldives,brunei,timor,guyana,suriname,belize,djibouti,gambia,comoros,vatican';

const WIDE = new Set([...countryNames(), ...STATES.split(','), ...REGIONS.split(',')]);

/** "South Florida", "northern Iraq": a part of a wide place is wide. */
const QUARTERS = new Set('north south east west northern southern eastern western central upper lower mid'.split(' '));

/**
 * True for a country, a state or province, or a region: it can hold the town another article names, so that "in Ohio" and
 * "in Dayton" do not tell two events apart. Names in lower case.
 */
export function isWidePlace(name: string): boolean {
  if (WIDE.has(name)) return true;
  const space = name.indexOf(' ');
  return space > 0 && QUARTERS.has(name.slice(0, space)) && WIDE.has(name.slice(space + 1));
}
