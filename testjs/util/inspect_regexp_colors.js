const i=require('util').inspect;
for (const r of [/x/,/a|b/gi,/(a)(?:b)/,/[a-z\d]+/,/a{1,2}?/,/\n\u0041\x41\cA\k<n>(?<n>a)/u,/(?=a)(?!b)(?<=c)(?<!d)/,/^$.\b\B/,/a*b+c?/,/((a(b(c(d(e))))))/,/[^abc]/,/\p{L}/u,/\//,/\1(a)/,/a{2}/,/[\]]/,/\d\w\s/, /[a-]/,/\u{1F600}/u,/a\.b/]) console.log(JSON.stringify(i(r,{colors:true})).replace(/\\u001b\[/g,'~'));
console.log(i.styles.regexp.name,i.styles.regexp.length,i.styles.regexp.colors);
