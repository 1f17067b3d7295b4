import { expect, it } from 'vitest';
import { anMhtml } from '../../tests/support/an-mhtml';
import { findArticleImages, imageAddresses } from './article-images';
import { htmlImages } from './html-images';
import { parseMhtml } from './parse-mhtml';

it('finds the addresses of pictures in an article', () => {
  expect(
    imageAddresses(
      '<p><img src="https://a.example/1.png?a=1&amp;b=2" alt="a > b"><img alt="x" src="https://a.example/2.png"><img src="data:image/png;base64,AA"><img src="https://a.example/2.png"></p>',
    ),
  ).toEqual(['https://a.example/1.png?a=1&b=2', 'https://a.example/2.png']);
});

it('matches pictures by address, or by what the page showed of the same picture', () => {
  const archive = parseMhtml(
    anMhtml(
      { type: 'text/html', location: 'https://a.example/', body: '' },
      { type: 'image/jpeg', location: 'https://a.example/1.jpg', body: 'one' },
      { type: 'image/jpeg', location: 'https://a.example/2-small.jpg', body: 'two' },
    ),
  );
  const { images, missing } = findArticleImages(
    ['https://a.example/1.jpg#x', 'https://a.example/2-large.jpg', 'https://a.example/3.jpg'],
    archive,
    [['https://a.example/2-small.jpg', 'https://a.example/2-large.jpg']],
  );
  expect(images.map(({ url, part }) => [url, part.text()])).toEqual([
    ['https://a.example/1.jpg#x', 'one'],
    ['https://a.example/2-large.jpg', 'two'],
  ]);
  expect(missing).toEqual(['https://a.example/3.jpg']);
});

it('finds the pictures a self-contained page holds', () => {
  const [image] = htmlImages(
    '<img class="a" src="data:image/png;base64,AAEC" data-menbe-address="https://a.example/1.png?a&amp;b">',
  );
  expect(image).toMatchObject({ mediaType: 'image/png', location: 'https://a.example/1.png?a&b' });
  expect([...(image?.bytes() ?? [])]).toEqual([0, 1, 2]);
});
