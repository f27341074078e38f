import type { Range } from '../../text.ts';

/** A name that is not in the catalogue, told by its shape. */
export interface Name extends Range {
  readonly kind: 'site' | 'file' | 'dataset' | 'system';
}

const URL =
  /\bhttps?:\/\/[^\s<>()（）"'，。；]{4,200}|\b(?:[a-z0-9-]{2,40}\.){1,3}(?:com|org|net|gov|edu|io|cn|gov\.cn|edu\.cn)\b(?:\/[^\s<>()（）"'，。；]{0,120})?/g;
const FILE =
  /(?<![\w/])(?:[\w{}.-]{1,60}\/){0,6}[\w-]{2,60}\.(?:csv|tsv|xlsx?|parquet|jsonl?|owl|rdf|sql|db|sqlite|geojson|shp|wav|feather|arrow|npz|h5ad|pcap|log)\b/gi;
/** Names of files that say nothing of what is in them. */
const PLAIN_FILE =
  /(?:^|\/)(?:data|dataset|train|test|input|output|config|package|settings|tsconfig|results?|metadata|manifest|schema|index|example|sample|sales|file|command|model|default|app|database|db|mock)\w{0,4}\.\w+$/i;
const PROPER =
  /(?<![\w.])(?:[A-Z][\w&+.'’-]{0,30}(?: (?:of|and|for|the) (?=[A-Z]))? ?){1,6}(?:(?:historical|public|official|open|fraud|sales|customer|search|market|transaction)s? )?(?:API|APIs|[Dd]ata ?[Ss]ets?|[Dd]atabase|[Cc]orpus|[Cc]orpora|[Rr]egistry|[Ff]eed|[Aa]rchive|[Rr]epository|[Bb]ureau|[Ff]ilings|[Rr]ecords [Ss]ystem)\b/g;
/** First words of such a name that make it a name of anything. */
const COMMON =
  /^(?:ALL|MUST|SHALL|Required|[A-Z]{1,4}-\d|The|A|An|Our|Your|This|That|REST|RESTful|Rest|HTTP|HTTPS|GraphQL|JSON|SOAP|gRPC|Web|Public|Open|External|Internal|Third|Data|Database|API|APIs|Training|Test|Testing|Evaluation|Validation|Large|Custom|Backend|Frontend|Server|Client|Vector|Graph|Relational|SQL|NoSQL|Central|User|Users|Customer|Model|AI|ML|LLM|Use|Using|Build|Create|Design|Set|Support|Provide|Integrate|Connect|Load|Store|Update|Main|Local|Remote|Cloud|Git|Code|PostgreSQL|Postgres|MySQL|MongoDB|SQLite|Redis|Oracle|Supabase|Firebase|DynamoDB|Pinecone|Chroma|Neo4j|Web|Media|File|Fetch|Streaming|Payment|Stripe|Inference|Prediction|Backend|Golden|Labeled|Labelled|Existing|New|Primary|Audit|Activity|News|Live|Camera|History|Geolocation|Notification|Push|Browser|MediaStream|Speech|Storage|Chat|Completion|Completions|Assistants|Embedding|Embeddings|Realtime|OpenAI|Gemini|Claude|Anthropic|DeepSeek|Groq|Admin|Mobile|Secure|Scalable|FastAPI|Flask|Django|Node|Express|Spring|Next|App|Vision|Image|Text|Voice|Audio|Video|All|Each|Any|Every|No|Full|Sample|Mock|Synthetic|Historical|Real|Time|Production|Staging|Private|Personal|Product|Knowledge|Document|Documents|Content|Key|Core|Single|Multiple|Platform|Feature|Service|Services|Microservice|Gateway|Integration|System|Third-party|Third-Party|In|For|From|With|Via|When|If|On|To|As|By|Is|Are|It|We|I|Web3|Windows|Android|iOS|Native|Bot|Agent|Tool|Function|Function-calling|Standard|Clean|Well-documented|Documented|Rate|Version|Versioned|Backup|Export|Import|Query|Search|Analytics|Reporting|Dashboard|Event|Events|Master|Model|Feast|Recommendation|Ranking|Scoring|Session|Auth|Authentication|Messaging|Email|SMS)(?= |$)/;

/** Names by their shape: web addresses, data files, and proper names that end in a word for a source of data. */
export function namesIn(text: string): Name[] {
  const out: Name[] = [];
  for (const match of text.matchAll(URL)) out.push(at(match, 'site'));
  for (const match of text.matchAll(FILE)) if (!PLAIN_FILE.test(match[0])) out.push(at(match, 'file'));
  for (const match of text.matchAll(PROPER)) {
    if (!COMMON.test(match[0])) out.push(at(match, /set|corp/i.test(match[0].slice(-8)) ? 'dataset' : 'system'));
  }
  return out;
}

function at(match: RegExpMatchArray, kind: Name['kind']): Name {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length, kind };
}
