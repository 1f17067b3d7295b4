import { expect, it } from 'vitest';
import { keyParameters, withoutKeys } from './key-parameters';

it.each([
  ['https://a.example/x?access_token=9f8e7d6c5b4a3210', ['access_token']],
  [
    'https://a.example/x?id=5&X-Amz-Signature=5a1b2c3d4e5f60718293&X-Amz-Credential=AKIA0123456789%2F2026',
    ['X-Amz-Signature', 'X-Amz-Credential'],
  ],
  ['https://a.example/x?apiKey=abc123def456ghi789', ['apiKey']],
  ['https://a.example/x?q=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.sig', ['q']],
  ['https://a.example/x?sid=0a1b2c3d4e5f&sid=ffeeddccbbaa99', ['sid']],
  ['https://a.example/x?a=1#access_token=9f8e7d6c5b4a3210&type=b', ['access_token']],
  ['https://a.example/#/x?token=9f8e7d6c5b4a3210', ['token']],
  ['https://a.example/x;jsessionid=9F8E7D6C5B4A3210.node1?a=1', ['jsessionid']],
  ['https://a.example/x?PHPSESSID=9f8e7d6c5b4a3210', ['PHPSESSID']],
  ['https://a.example/x?unlocked_article_code=1.Ab2.cd3EF.gh4&smid=url-share', ['unlocked_article_code']],
  ['https://a.example/x?password=hunter2&resourcekey=0-a1b2c3d4e5f6', ['password', 'resourcekey']],
  ['https://a.example/x?password=&forgot-password=', []],
  ['https://a.example/x?key=economy&session=morning', []],
  ['https://a.example/x?session=20261129', []],
  ['https://a.example/article.pl?sid=09/01/02/1546214', []],
  ['https://a.example/monkey?article=a1b2c3d4e5f6g7h8', []],
  ['no address', []],
])('in %s finds %j', (address, names) => {
  expect(keyParameters(address)).toEqual(names);
});

it.each([
  ['https://a.example/x?access_token=9f8e7d6c5b4a3210', 'https://a.example/x'],
  ['https://a.example/x?token=9f8e7d6c5b4a3210&sid=0a1b2c3d4e5f&b=%20+&c', 'https://a.example/x?b=%20+&c'],
  ['https://a.example/x?b=2&token=9f8e7d6c5b4a3210#part', 'https://a.example/x?b=2#part'],
  ['https://a.example/x?token=9f8e7d6c5b4a3210#part', 'https://a.example/x#part'],
  ['https://a.example/x;jsessionid=9F8E7D6C5B4A3210?a=1', 'https://a.example/x?a=1'],
  ['https://a.example/#/x?token=9f8e7d6c5b4a3210&a=1', 'https://a.example/#/x?a=1'],
  ['https://a.example/x?a=1#access_token=9f8e7d6c5b4a3210', 'https://a.example/x?a=1'],
  ['https://a.example/x?a=%ZZ&&b#', 'https://a.example/x?a=%ZZ&&b#'],
  ['no address?token=9f8e7d6c5b4a3210', 'no address?token=9f8e7d6c5b4a3210'],
])('%s without its keys is %s', (address, without) => {
  expect(withoutKeys(address)).toBe(without);
});
