import assert from 'node:assert/strict';
import { readArticle } from '../../src/formats/readContent.ts';
import { blocksOf } from '../engine/article/describeArticle.ts';

const html = (text: string): string[] => blocksOf(text, 'html');

describe('HTML', () => {
  it('has headlines, paragraphs, lists, tables and captions', () => {
    assert.deepEqual(
      html(`<body><h1>Ferry<br>sinks</h1><p class="byline">By Ann Reed</p><p>A <b>ferry</b> sank.<p>It was old.
        <h2>What we know</h2><ul><li>It was full<li>It burned</ul>
        <table><tr><th>Port<th>Dead<tr><td>Ellen</td><td>46</td></tr></table>
        <figure><img src="a.png"><figcaption>The ferry in March.</figcaption></figure>`),
      [
        'headline: Ferry sinks',
        'byline: By Ann Reed',
        'paragraph: A ferry sank.',
        'paragraph: It was old.',
        'heading: What we know',
        'list-item: It was full',
        'list-item: It burned',
        'table-row: Port| Dead',
        'table-row: Ellen| 46',
        'caption: The ferry in March.',
      ],
    );
  });

  it('is not read in scripts, styles, navigation, forms and comments', () => {
    assert.deepEqual(
      html(
        '<script>var a = "<p>12 dead</p>"</script><style>p{}</style><nav><a>World</a></nav><div><form>Mail <button>Send</button></form></div><!-- 46 --><p>It sank.',
      ),
      ['paragraph: It sank.'],
    );
  });

  it('reads a page that is one form', () =>
    assert.deepEqual(html('<body><form><p>It sank.</form>'), ['paragraph: It sank.']));

  it('recognises what is next to the article', () => {
    assert.deepEqual(
      html('<article><p>It sank.</p><aside><p>Tides today</p></aside><footer>Corrected</footer></article>'),
      ['paragraph: It sank.', 'boilerplate: Tides today', 'boilerplate: Corrected'],
    );
  });

  it('leaves out the boxes of a page, recognised by their names', () =>
    assert.deepEqual(
      html('<div class="share-buttons">9 shares</div><p>It sank.</p><div id="related">Storm</div><footer>Us</footer>'),
      ['paragraph: It sank.'],
    ));

  it('does not take a layout for a box', () =>
    assert.deepEqual(html('<body class="sidebar"><div class="has-sidebar"><p>It sank.</p></div>'), [
      'paragraph: It sank.',
    ]));

  it('reads a page that is nothing but a box', () =>
    assert.deepEqual(html('<div class="comments"><p>It sank.</p></div>'), ['paragraph: It sank.']));

  it('reads articles that are set as preformatted text', () =>
    assert.deepEqual(
      html(`<pre>${'The ferry had left the harbour late in the evening and was full of people. '.repeat(3)}</pre>`)
        .length,
      1,
    ));

  it('breaks at line breaks', () => assert.deepEqual(html('It sank.<br>It was old.<br/><br>It burned.').length, 3));

  it('decodes references in their place', () => {
    const text = '<p>Smith &amp; Sons&#39; caf&eacute;&nbsp;&copy2024 A&B &mdash; 5&thinsp;%';
    const { prose } = readArticle(text, 'html');
    assert.deepEqual(html(text), ["paragraph: Smith & Sons' café ©2024 A&B — 5 %"]);
    assert.equal(prose.indexOf('©'), text.indexOf('&copy'));
    assert.equal(prose.indexOf('2024'), text.indexOf('2024'));
  });

  it('keeps words whole that have tags inside', () =>
    assert.deepEqual(html('<p>It was un<b>believ</b>able, <i>Reed</i>, she said'), [
      'paragraph: It was unbelievable, Reed, she said',
    ]));

  it('parts what blocks part', () => assert.deepEqual(html('<div>One<div>Two</div>Three</div>').length, 3));

  it('takes the metadata of the page', () => {
    const { meta } = readArticle(
      `<html lang="en-GB"><head><title>Ferry sinks | Harbour News</title><meta property="og:title" content="Ferry &amp; boat sink">
       <meta name="author" content="Ann Reed"><meta property="article:published_time" content="2024-03-05T10:00:00Z">
       <meta property="og:site_name" content="Harbour News"></head><body><p>They sank.`,
      'html',
    );
    assert.deepEqual(meta, {
      title: 'Ferry & boat sink',
      date: '2024-03-05',
      source: 'Harbour News',
      role: null,
      authors: ['Ann Reed'],
      language: 'en-GB',
      version: null,
    });
  });

  it('takes the structured data of the page', () => {
    const { meta } = readArticle(
      '<script type="application/ld+json">{"@graph":[{"headline":"Ferry sinks","datePublished":"2024-03-05","author":{"name":"Ann Reed"},"publisher":{"name":"Harbour News"}}]}</script>',
      'html',
    );
    assert.deepEqual(
      [meta.title, meta.date, meta.authors, meta.source],
      ['Ferry sinks', '2024-03-05', ['Ann Reed'], 'Harbour News'],
    );
  });

  it('takes the date of a time element', () =>
    assert.equal(
      readArticle('<time datetime="2024-03-05T10:00">Tuesday</time><p>It sank.', 'html').meta.date,
      '2024-03-05',
    ));

  it('takes the title where the page states no other', () =>
    assert.equal(readArticle('<title>Ferry sinks</title><p>It sank.', 'html').meta.title, 'Ferry sinks'));

  it('stands structured data that does not parse', () =>
    assert.equal(readArticle('<script type="application/ld+json">{</script><p>It sank.', 'html').blocks.length, 1));

  it('leaves out what is struck out by its style or its class', () => {
    const page =
      '<style>.c7{color:#000;text-decoration:line-through}.c8{color:#000}.c9 b{text-decoration:line-through}</style>';
    assert.deepEqual(
      html(
        `${page}<p><span class="c0 c7">41</span><span class="c8 c9">43</span> <i style="text-decoration: line-through">died</i> swam.`,
      ),
      ['paragraph: 43 swam.'],
    );
  });

  it('leaves out the comments of editors that an export puts below the text', () => {
    const comment =
      '<div class="c1"><p><a href="#cmnt_ref1" id="cmnt1">[a]</a><span>Was it not 41?</span></p><p>Or 40?</p></div>';
    assert.deepEqual(
      html(`<p>43 died<sup><a href="#cmnt1" id="cmnt_ref1">[a]</a></sup> there.</p>${comment}<p>Six swam.`),
      ['paragraph: 43 died there.', 'paragraph: Six swam.'],
    );
  });
});
