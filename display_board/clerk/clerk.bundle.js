/* Made from display_board/clerk by display_board/generate.py. */
var k,Mo,Mn,Ce,Dn,Xt,Ro,Jt,Uo,Rn,Pn,os,gt=Symbol.for("pv"),en={},tn=[],rs=/^m(i|n|o|s|text|space)$/,Un=Array.isArray,Ln=tn.slice,We=Object.assign;function Le(e){e&&e.parentNode&&e.remove()}function wt(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?Ln.call(arguments,2):n),bt(e,a,o,r,null)}function bt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:gt,__v:r||++Mo,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Ke(e){return e.children}function Fe(e,t){this.props=e,this.context=t,this.__g=0}function Te(e,t){if(t==null)return e.__&&Te(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Te(e)}function is(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=We({constructor:gt},n)).__v=n.__v+1,k.vnode&&k.vnode(t),Wn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Te(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,Bo(r,t,i),n.__=n.__e=null,t.__e!=o&&Lo(t))}function Lo(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Lo(e)}function Do(e){(8&e.__g||(e.__g|=8,Ce.push(e),Xt++))&&Dn==k.debounceRendering||((Dn=k.debounceRendering)||queueMicrotask)(Wo)}function Wo(){try{for(var e,t=1;Ce.length;)Ce.length>t&&Ce.sort(Ro),e=Ce.shift(),t=Ce.length,8&e.__g&&is(e)}finally{(Xt=Ce.length)&&(Dn||queueMicrotask)(Wo)}}function Fo(e,t,n,o,r,i,a,l,p,d,c){var b,h,f,g,H,S,N=o.__k||tn,w=t.length;for(p=ss(n,t,N,p,w),b=0;b<w;b++)(f=n.__k[b])!=null&&(h=~f.__i&&N[f.__i]||en,f.__i=b,S=Wn(e,f,h,r,i,a,l,p,d,c),g=f.__e,(h.ref!=f.ref||8&h.__u)&&(h.ref&&Fn(h.ref,null,f,h),f.ref&&c.push(f.ref,f.__c||g,f)),H=H||g,4&f.__u?(p=Ko(f,p,e,!h.__v),h.__e&&(h.__e=null)):typeof f.type=="function"&&S!==void 0?p=S:g&&(p=g.nextSibling),f.__u&=-21);return n.__e=H,p}function ss(e,t,n,o,r){var i,a,l,p,d,c,b,h,f,g=n.length,H=g,S=0,N=0,w=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[i]=bt(null,a):Un(a)?a=w[i]=bt(Ke,{children:a}):a.constructor===gt&&a.__b?a=w[i]=bt(a.type,a.props,a.key,a.ref,a.__v):w[i]=a,p=i+S,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=as(a,n,p,H))&&(H--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==p-1?S--:d==p+1?S++:d!=p&&(d>p?S--:S++,N=1)):(~d||(r>g?S--:r<g&&S++),typeof a.type!="function"&&(a.__u|=4))):w[i]=null;if(N){for(c=[],b=[],i=0;i<r;i++)if((a=w[i])&&16&a.__u){for(S=0,h=c.length;S<h;)c[f=S+h>>1]<a.__i?S=f+1:h=f;c[S]=a.__i,b[i]=S+1}for(S=c.length;i--;)b[i]&&(b[i]==S?S--:w[i].__u|=4)}if(H)for(i=0;i<g;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Te(l)),Kn(l,l));return o}function Ko(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Ko(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Te(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function as(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],p=l&&!(2&l.__u);if(l===null&&i==null||p&&i==l.key&&a==l.type)return n;if(o>(p?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function Po(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function Yt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Po(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Po(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Pn[t]||(Pn[t]=us(t)),(e.__a||(e.__a={}))[t]=Rn,i=t!=(t=t.replace(Uo,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function us(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Jt]==null)t[Jt]=Rn++;else if(t[Jt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function Wn(e,t,n,o,r,i,a,l,p,d){var c,b,h,f,g,H,S,N,w,B,D,Nn,Io,Zt,Re,No,Ee,Ue,$e=t.type;if(t.constructor!==gt)return null;128&n.__u&&(p=32&n.__u,c=n.__c.__z)&&(t.__u|=p,b=i=[],c.nodeType==8?l=Qt(c,i):i.push(c),l=i[0]||l),(c=k.__b)&&c(t);e:if(typeof $e=="function"){h=a.length;try{if(N=t.props,w=(c=$e.prototype)&&c.render,B=(c=$e.contextType)&&o[c.__c],D=c?B?B.props.value:c.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(w?t.__c=f=new $e(N,D):(t.__c=f=new Fe(N,D),f.constructor=$e,f.render=cs),B&&B.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),w&&(f.__s||(f.__s=f.state),$e.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=We({},f.__s)),We(f.__s,$e.getDerivedStateFromProps(N,f.__s)))),g=f.props,H=f.state,f.__v=t,n.__c){if(N!==g&&w&&!$e.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(N,D),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(N,f.__s,D)===!1){t.__v!=n.__v&&(f.props=N,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ae){ae&&(ae.__=t)}),tn.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Te(n);break e}f.componentWillUpdate&&f.componentWillUpdate(N,f.__s,D),w&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,H,S)})}else w&&!$e.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),w&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=D,f.props=N,f.__P=e,f.__g&=-5,Nn=k.__r,Io=w?25:0;do f.__g&=-9,Nn&&Nn(t),c=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Io<25);w&&(tn.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=We({},o,f.getChildContext())),w&&n.__c&&f.getSnapshotBeforeUpdate&&(S=f.getSnapshotBeforeUpdate(g,H)),Zt=c&&c.type===Ke&&c.key==null?c.props.children:c,N.__P&&(c=l,r=(e=N.__P).namespaceURI,p=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ae){ae&&Kn(ae,ae)}),n.__k=null),l=n.__k?Te(n,0):null),l=Fo(e,Un(Zt)?Zt:[Zt],t,n,o,r,i,a,l,p,d),N.__P&&(t.__e=null,l=c),t.__u&=-161,b&&b.some(Le),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(ae){if(a.length=h,t.__v=null,p||i)if(ae&&ae.then){if(t.__u|=128|p,i){for(~(Ee=i.indexOf(l||void 0))||(Ee=i.length);(Ue=i[Ee-1])&&Ue.nodeType==8;)Ee--;for(;Ee<i.length;Ee++)if(Ue=i[Ee])if(i[Ee]=null,Re){if(Ue==No)break}else{if(Ue.nodeType!=8)break;Ue.data.startsWith("$s")&&(No=Qt(Re=Ue))}}if(!Re){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Re=l}(c=Qt(Re=t.__c.__z||(t.__c.__z=Re)))?(t.__e=Re,l=c):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Le);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ae&&ae.then||Ho(t),k.__e(ae,t,n)}}else l=t.__e=ls(n.__e,t,n,o,r,i,a,p,d,e);return(c=k.diffed)&&c(t),l}function Qt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Ho(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Ho))}function Bo(e,t,n){for(var o=0;o<n.length;)Fn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function ls(e,t,n,o,r,i,a,l,p,d){var c,b,h,f,g,H,S,N,w=n.props||en,B=t.props,D=t.type;if(D=="svg"?r="http://www.w3.org/2000/svg":D=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(c=0;c<i.length;c++)if((g=i[c])&&(D?g.localName==D:g.nodeType==3)){e=g,i[c]=null;break}}if(!e){if(N=d.ownerDocument||document,!D)return N.createTextNode(B);e=N.createElementNS(r,D,B.is?B:d),l&&(k.__m&&k.__m(t,i),l=!1),i=null}if(D){if(d=D=="template"&&e.content||e,i=D=="textarea"&&B.defaultValue!=null?null:i&&Ln.call(d.childNodes),!l&&i)for(w={},c=0;c<e.attributes.length;c++)w[(g=e.attributes[c]).name]=g.value;for(c in w)g=w[c],c=="dangerouslySetInnerHTML"?h=g:c=="children"||c in B||c=="value"&&"defaultValue"in B||c=="checked"&&"defaultChecked"in B||Yt(e,c,null,g,r);for(c in B)g=B[c],c=="children"?f=g:c=="dangerouslySetInnerHTML"?b=g:c=="value"?H=g:c=="checked"?S=g:l&&typeof g!="function"||w[c]===g||Yt(e,c,g,w[c],r);b?(l||h&&(b.__html==h.__html||b.__html==e.innerHTML)||(e.innerHTML=b.__html),t.__k=[]):(h&&(e.textContent=""),(D=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&rs.test(D))&&(r="http://www.w3.org/1999/xhtml"),Fo(d,Un(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Te(n,0),l,p),i&&i.some(Le)),l&&D!="textarea"||(c="value",D=="progress"&&H==null?e.removeAttribute(c):H==null||H===e[c]&&(D!="progress"||H)||Yt(e,c,H,w[c],r),c="checked",S!=null&&S!=e[c]&&Yt(e,c,S,w[c],r))}else w===B||l&&e.data==B||(e.data=B);return e}function Fn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Kn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Fn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Kn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=Qt(o,i=[]))&&(o==e.__e&&i.some(Le),Le(r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function cs(e,t,n){return this.constructor(e,n)}function Hn(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=bt(Ke,{children:[e]}),r=[],i=[],Wn(t,t.__k,o||en,en,t.namespaceURI,o?null:t.firstChild?Ln.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),Bo(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw Xt=0,e}},Mo=0,Mn=function(e){return e!=null&&e.constructor===gt},Fe.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=We({},this.state)),typeof e=="function"&&(e=e(We({},n),this.props)),e&&(We(n,e),this.__v&&(t&&this.__k.push(t),Do(this)))},Fe.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),Do(this))},Fe.prototype.render=Ke,Ce=[],Xt=0,Ro=function(e,t){return e.__v.__b-t.__v.__b},Jt=Symbol(),Uo=/(PointerCapture)$|Capture$/i,Rn=0,Pn={},os=0;var jo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,jo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},qo=new Map;function Vo(e){var t=qo.get(this);return t||(t=new Map,qo.set(this,t)),(t=jo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",p=[0],d=function(h){i===1&&(h||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?p.push(0,h,a):i===3&&(h||a)?(p.push(3,h,a),i=2):i===2&&a==="..."&&h?p.push(4,h,0):i===2&&a&&!h?p.push(5,0,!0,a):i>=5&&((a||!h&&i===5)&&(p.push(i,0,a,r),i=6),h&&(p.push(i,h,0,r),i=6)),a=""},c=0;c<n.length;c++){c&&(i===1&&d(),d(c));for(var b=0;b<n[c].length;b++)o=n[c][b],i===1?o==="<"?(d(),p=[p],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[c][b+1]===">")?(d(),i===3&&(p=p[0]),i=p,(p=p[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,p=p[0])}return d(),p})(e)),t),arguments,[])).length>1?t:t[0]}var u=Vo.bind(wt);var tt=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],zo=["recall","start","finish","no-show","transfer","park"].map(kt),Bn=["F9","NumpadEnter"],qn=15e3,Go=1500,Zo="ArrowDown",Yo="i";function kt(e){let t=tt.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function nt(e,t){return t!==null&&e.from.includes(t.state)}function Jo(e){return tt.find(t=>t.key===e)}var ot,L,jn,Qo,Vn=Object.is,nn=0,ar=[],zn=[],R=k,Xo=R.__b,er=R.__r,tr=R.diffed,nr=R.__c,or=R.unmount,rr=R.__;function on(e,t){R.__h&&R.__h(L,e,nn||t),nn=0;var n=L.__H||(L.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function Z(e){return nn=1,fs(ur,e)}function fs(e,t,n){var o=on(ot++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):ur(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);Vn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=L,!L.__f)){L.__f=!0;var r=L.shouldComponentUpdate;L.shouldComponentUpdate=function(i,a,l){var p=this.__H;if(!p)return!0;var d=!1,c=this.props!=i;if(p.__.some(function(h){h.__N&&(d=!0,Vn(h.__[0],h.__N[0])||(c=!0))}),r){var b=r.call(this,i,a,l);return d?b||c:b}return!d||c}}return o.__}function j(e,t){var n=on(ot++,3);!R.__s&&Zn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,L.__H.__h.push(n))}function St(e,t){var n=on(ot++,4);!R.__s&&Zn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,L.__h.push(n))}function U(e){return nn=5,rn(function(){return{current:e}},[])}function rn(e,t){var n=on(ot++,7);return Zn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ps(){var e;do{for(;e=zn.shift();)try{xt(e)}catch(n){R.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=ar.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(xt),t.__h.some(Gn),t.__h=[]}catch(n){t.__h=[],R.__e(n,e.__v)}}}while(zn.length)}R.__b=function(e){L=null,Xo&&Xo(e)},R.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),rr&&rr(e,t)},R.__r=function(e){er&&er(e),ot=0;var t=(L=e.__c).__H;t&&(jn==L?L.__h=[]:(t.__h.some(xt),t.__h.some(Gn),ot=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),jn=L},R.diffed=function(e){tr&&tr(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&sr(ar.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),jn=L=null},R.__c=function(e,t){t.some(function(n){try{n.__h.some(xt),n.__h=n.__h.filter(function(o){return!o.__||Gn(o)})}catch(o){n.__h=[function(){throw o}]}}),nr&&nr(e,t)},R.unmount=function(e){or&&or(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,sr(zn.push(r))}else xt(r)}catch(i){t=i}}),o.__H=void 0,t&&R.__e(t,o.__v))};var ir=typeof requestAnimationFrame=="function";function ds(e){var t,n=function(){clearTimeout(o),ir&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);ir&&(t=requestAnimationFrame(n))}function sr(e){e!=1&&Qo==R.requestAnimationFrame||((Qo=R.requestAnimationFrame)||ds)(ps)}function xt(e){var t=L,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),L=t}function Gn(e){var t=L;e.__c=e.__(),L=t}function Zn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Vn(n,e[o])})}function ur(e,t){return typeof t=="function"?t(e):t}var ms=Symbol.for("preact-signals");function ln(){if(ye>1)ye--;else{var e,t=!1;for((function(){var r=an;for(an=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();Ct!==void 0;){var n=Ct;for(Ct=void 0,sn++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&cr(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(sn=0,ye--,t)throw e}}function V(e){if(ye>0)return e();Yn=++_s,ye++;try{return e()}finally{ln()}}var Et,A=void 0;function Tt(e){var t=A,n=Et;A=void 0,Et=void 0;try{return e()}finally{A=t,Et=n}}var Ct=void 0,ye=0,sn=0,_s=0,Yn=0,an=void 0,un=0;function lr(e){if(A!==void 0){var t=e.n;if(t===void 0||t.t!==A)return t={i:0,S:e,p:A.s,n:void 0,t:A,e:void 0,x:void 0,r:t},A.s!==void 0&&(A.s.n=t),A.s=t,e.n=t,32&A.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=A.s,t.n=void 0,A.s.n=t,A.s=t),t}}function F(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}F.prototype.brand=ms;F.prototype.h=function(){return!0};F.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:Tt(function(){var o;(o=t.W)==null||o.call(t)}))};F.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&Tt(function(){var r;(r=t.Z)==null||r.call(t)}))}};F.prototype.subscribe=function(e){var t=this;return oe(function(){var n=t.value;Tt(function(){return e(n)})},{name:"sub"})};F.prototype.valueOf=function(){return this.value};F.prototype.toString=function(){return this.value+""};F.prototype.toJSON=function(){return this.value};F.prototype.peek=function(){var e=this;return Tt(function(){return e.value})};Object.defineProperty(F.prototype,"value",{get:function(){var e=lr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(sn>100)throw new Error("Cycle detected");(function(n){ye!==0&&sn===0&&n.l!==Yn&&(n.l=Yn,an={S:n,v:n.v,i:n.i,o:an})})(this),this.v=e,this.i++,un++,ye++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{ln()}}}});function v(e,t){return new F(e,t)}function cr(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function fr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function pr(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function He(e,t){F.call(this,void 0,t),this.x=e,this.s=void 0,this.g=un-1,this.f=4}He.prototype=new F;He.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===un))return!0;if(this.g=un,this.f|=1,this.i>0&&!cr(this))return this.f&=-2,!0;var e=A;try{fr(this),A=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return A=e,pr(this),this.f&=-2,!0};He.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}F.prototype.S.call(this,e)};He.prototype.U=function(e){if(this.t!==void 0&&(F.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};He.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(He.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=lr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Y(e,t){return new He(e,t)}function dr(e){var t=e.j;if(e.j=void 0,typeof t=="function"){ye++;var n=A;A=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,Jn(e),o}finally{A=n,ln()}}}function Jn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,dr(e)}function vs(e){if(A!==this)throw new Error("Out-of-order effect");pr(this),A=e,this.f&=-2;try{8&this.f&&Jn(this)}finally{ln()}}function rt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,Et&&Et.push(this)}rt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};rt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,dr(this),fr(this),ye++;var e=A;return A=this,vs.bind(this,e)};rt.prototype.N=function(){2&this.f||(this.f|=2,this.u=Ct,Ct=this)};rt.prototype.d=function(){this.f|=8,1&this.f||Jn(this)};rt.prototype.dispose=function(){this.d()};function oe(e,t){var n=new rt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var mr,fn,cn,hs=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var _r=[];oe(function(){mr=this.N})();function it(e,t){k[e]=t.bind(null,k[e]||function(){})}function Ot(e){if(cn){var t=cn;cn=void 0,t()}cn=e&&e.S()}function vr(e){var t=this,n=e.data,o=ys(n);o.name="ReactiveDom",o.value=n;var r=rn(function(){for(var l=t,p=t.__v;p=p.__;)if(p.__c){p.__c.__$f|=4;break}var d=Y(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),c=Y(function(){return!Array.isArray(d.value)&&!Mn(d.value)}),b=oe(function(){if(this.N=hr,c.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),h=t.__$u.d;return t.__$u.d=function(){b(),h.call(this)},[c,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}vr.displayName="ReactiveTextNode";Object.defineProperties(F.prototype,{constructor:{configurable:!0,value:wt(Ke,null).constructor},type:{configurable:!0,value:vr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});it("__b",function(e,t){if(Ot(),fn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof F&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});it("__r",function(e,t){if(e(t),t.type!==Ke){Ot();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return oe(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;hs&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),fn=o,Ot(n)}});it("__e",function(e,t,n,o){Ot(),fn=void 0,e(t,n,o)});it("diffed",function(e,t){Ot(),fn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var p in o){var d=i[p],c=o[p];d===void 0?(d=$s(n,p,c,r),i[p]=d):d.o(c,r)}}}e(t)});function $s(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=v(n);return{o:function(a,l){i.value=a,o=l},d:oe(function(){this.N=hr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}it("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var p in a)l[p]=a[p]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var c=d.__$u;c&&(d.__$u=void 0,c.d())}}e(t)});it("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});Fe.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function ys(e,t){return rn(function(){return v(e,t)},[])}var bs=function(e){queueMicrotask(function(){queueMicrotask(e)})};function gs(){V(function(){for(var e;e=_r.shift();)mr.call(e)})}function hr(){_r.push(this)===1&&(k.requestAnimationFrame||bs)(gs)}function $r(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function yr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Qn=["vi","en"],gr="luot.clerk.language",wr={},J=v("vi"),kr=Y(()=>$r(wr[J.value]??{})),Xn=v("counter"),ws=Y(()=>({place:pn({place:Xn.value})}));function s(e,t){return kr.value(e,{...ws.value,...t})}function pn(e){return kr.value(`place.${e.place??"counter"}`)}async function xr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Qn.map(async t=>{wr[t]=await yr(e,t)})),eo(ks())}function eo(e){J.value=e,document.documentElement.lang=e,localStorage.setItem(gr,e)}function ks(){return localStorage.getItem(gr)==="en"?"en":"vi"}function E(e){return e[J.value]||e.vi}function K(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function Be(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function Sr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function X(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function qe(e){let t=J.value==="vi"?"vi-VN":"en-GB";return new Intl.DateTimeFormat(t,{dateStyle:"long",timeZone:"UTC"}).format(Date.parse(e))}function Er(e,t,n){let o=br(e)-br(X(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function br(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var xs=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function re(e){if(e.detail)return e.detail;let t=xs.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}function Cr(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function Tr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Cr(e,"#000000",.25)),t.setProperty("--lotus-wash",Cr(e,"#FFFFFF",.92)))}var qu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),ju=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Vu=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),zu=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Gu=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),Zu=Object.freeze({ORDER:"order",COUNTER:"counter"}),Yu=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),Ju=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),Qu=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),Xu=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),el=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),tl=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),nl=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",WRONG_STATE:"wrong_state",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Or(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Ar(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Cs=[1008,4401,4403,4404],Ts=8e3;function Os(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function As(e){return Cs.includes(e.code)?e.reason||"not_allowed":""}function Ir(e){let t=new to(e,e.host||Or());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var to=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Os(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(As(a)),i.onerror=()=>{},this.watch(Ts)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Ar(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Is(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Is(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Nr(e,t){switch(t.type){case"skip":return e;case"day.opened":return{...Pr(e,t.data.waiting),tickets:[],business_day:t.data.business_day};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return no(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return no(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return no(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Ds(e,t);case"service.opened":case"service.closed":return Dr(e,t.data.service,{open:t.type==="service.opened"});default:return Ns(e,t.data)}}function Ns(e,{ticket:t,waiting:n}){return t?Pr(Oe(e,t),n):e}function Oe(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function st(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function no(e,t,n,o,r){return st(e,{code:t,state:n,clerk:o,pause_reason:r})}function Ds(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(p=>p.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(p=>p.id===n?a:p):[...e.devices,a];return{...e,devices:l}}function Dr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Pr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Dr(n,o,{waiting:r}),e)}function ee(e){return e.clerk_rules}function Mr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-be(e)>=o*6e4?o:null}function be(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function mn(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function Rr(e,t,n){return tt.filter(o=>o.from.includes(e.state)&&(n||Ps(o,e,t)))}function Ps(e,t,n){return e.id==="print"?!0:e.id==="priority"?dn(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:dn(n,t.service)}function dn(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var Ms=["clerk","supervisor","admin"];function je(e){return[...new Set(e.rights.filter(t=>Ms.includes(t.role)).map(t=>t.office))]}function at(e,t){return Ve(e)||t.clerks_may_choose}function Ve(e){return e?.role==="supervisor"||e?.role==="admin"}function Ur(e,t){return e==="finish"?Math.min(qn,t.undo_seconds*1e3):qn}var Lr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function z(e,t,n={},o=Lr){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:Rs(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await Us(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var oo=new Map;async function At(e,t,n={},o=()=>{},r=Lr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??oo.get(i)??It();for(let l=1;;l+=1){let p=await z(e,t,{...n,key:a},r),d=ut(p);if(d?l===3&&oo.set(i,a):oo.clear(),!d||l===3)return{...p,tries:l};o(),await r.pause(400*2**(l-1))}}function ut(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function Rs(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function Us(e){let t=await e.text(),n=t===""?null:Ls(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function Ls(e){try{return JSON.parse(e)}catch{return null}}function It(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}var _n="luot.clerk.office";function Nt(){let e=sessionStorage.getItem(_n);return z("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Wr(e){return sessionStorage.setItem(_n,e),Nt()}function vn(){sessionStorage.removeItem(_n)}function ro(e){let t=je(e),n=sessionStorage.getItem(_n);return t.includes(e.office)&&(t.length===1||n===e.office)}var io=["called","serving"];function Hr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(c=>c.state===d),p=Ks(l("waiting").filter(d=>Ws(d,r,o)),n);return{counter:r,services:i,ticket:Fs(e,t),line:p,next:p.find(d=>be(d)<=o||!d.appointment_at)??null,counts:i.map(d=>Hs(d,p,o)),parked:Fr(l("parked").filter(a),d=>d.remind_at),missed:Fr(l("no_show").filter(a),d=>d.finished_at).reverse()}}function Ws(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-be(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function Fr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function ze(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function Fs(e,t){return e.tickets.filter(n=>n.counter===t&&io.includes(n.state)).reduce((n,o)=>n===null||Kr(o)>Kr(n)?o:n,null)}function Kr(e){return e.called_at===null?0:Date.parse(e.called_at)}function Ks(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||be(o)-be(r)||o.number.localeCompare(r.number))}function Hs(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-be(i))):null;return{service:e,waiting:o.length,longestMs:r}}function Br(e,{seat:t,now:n,awaited:o}){let r=Ve(e.person)?null:e.clock_day,i=r?[{id:`clock:${r}`,kind:"clock",code:r}]:[],a=c=>c.print==="failed"||c.print==="pending"&&n>=(o.get(c.id)??1/0),l=e.tickets.filter(c=>a(c)&&(c.state==="waiting"||c.state==="called")).map(c=>({id:`print:${c.id}`,kind:"print",ticket:c,code:c.print_reason??void 0})),p=e.tickets.filter(c=>c.counter===t&&ze(c,n)).map(c=>({id:`parked:${c.id}:${c.remind_at}`,kind:"parked",ticket:c})),d=e.devices.flatMap(c=>{let b=c.trouble??(c.online||c.seen_at===null?null:"offline");return b===null?[]:[{id:`device:${c.id}:${b}`,kind:"device",device:c,code:b}]});return[...i,...l,...p,...d]}function hn(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}var _=v(void 0),lt=v(null),y=v(null),T=v(null);oe(()=>{let e=y.value?.counters.find(t=>t.code===T.value);Xn.value=e?.place??"counter"});var ct=v(null),$n=v([]),de=v(null),Pt=v(0),Mt=v(Date.now()),C=Y(()=>Mt.value+Pt.value),Ge=v(null),$=v(null),te=v(null),Bs=1e4,Dt=v({text:"",number:0}),ge=v(null),we=v(new Set),Rt=v(new Map),ke=v(!1),Ze=v(!1),P=Y(()=>y.value&&T.value?Hr(y.value,T.value,$n.value,C.value):null),ue=Y(()=>P.value?.counter.state==="paused"),Ae=Y(()=>y.value?ee(y.value.office):null),I=Y(()=>de.value?.state==="down"),qr=Y(()=>y.value?Br(y.value,{seat:T.value,now:C.value,awaited:Rt.value}).filter(e=>!we.value.has(e.id)):[]),yn=Y(()=>te.value!==null&&Mt.value<te.value.until?te.value:null),Ye=Y(()=>{let e=ge.value;if(e===null||C.value>=e.until)return null;let t=y.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-C.value)}});function bn(e){return nt(e,P.value?.ticket??null)}function Ie(e){Dt.value={text:e,number:Dt.value.number+1}}function O(e,t){let n=e==="bad"||e==="warn"?1/0:Mt.value+Bs;te.value={tone:e,text:t,number:(te.value?.number??0)+1,until:n},Ie(t)}function le(e){y.value&&(y.value=e(y.value))}function gn(){y.value=null,T.value=null,lt.value=null,Ze.value=!1,ct.value=null,$n.value=[],de.value=null,ge.value=null,te.value=null,Ie(""),Ge.value=null,Rt.value=new Map}var qs=200,js=3e4,Ut=null,ao,jr,so=0;function Vr(e,t){Wt();let n={office:e.office,onHello:o=>{Pt.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{V(()=>{y.value=o,Tr(o.office.accent),o.person&&(_.value=o.person)}),ce(),Lt(t)},onEvent:o=>Vs(o,t),onConnection:o=>{let r=de.value?.state==="down";de.value=o,r&&o.state==="connected"&&O("good",s("connection.back")),o.refused&&Lt(t)}};Ut=Ir(n),jr=window.setInterval(ce,js)}function Wt(){Ut?.close(),Ut=null,window.clearTimeout(ao),window.clearInterval(jr)}function Vs(e,t){if(y.value&&(y.value=Nr(y.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&ce(),e.type){case"ticket.print_failed":zs(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(Ge.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;Ge.value=null,Lt(t)}}function zs(e){let t=new Set(we.value);t.delete(`print:${e}`),we.value=t}async function Lt(e){let[t,n]=[Ut,T.value],o=await Nt();if(Ut!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(_.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=y.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function ce(){window.clearTimeout(ao),ao=window.setTimeout(Gs,qs)}async function Gs(){let e=_.value?.office,t=T.value;if(!e||!t)return;so+=1;let n=so,o=await z("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==so)return;let r=o.body.tickets;$n.value=r.map(i=>i.id)}var M=v(null),xe=v(""),wn=null;function q(e,{ticket:t=null,act:n=null}={}){M.value===null&&(wn=document.activeElement),xe.value="",te.value=null,M.value={kind:e,ticket:t,act:n,key:It()}}function ie(){xe.value="",M.value=null}function ft(e){e!==null&&M.value===e&&ie()}function zr(){if(wn===null)return;let e=wn;wn=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function uo(){document.querySelector("form.panel")?.requestSubmit()}var Ft=null,lo=!1;async function W(e,t){$.value?.id===e||lo||(Ft!==null&&(lo=!0,await Ft,lo=!1),$.value={id:e,again:!1},Ft=t().finally(()=>{$.value=null,Ft=null}),await Ft)}function Gr(){$.value&&($.value={...$.value,again:!0})}function Kt(e){if(!e.warning)return null;let t=e.warning.services.map(n=>me(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function me(e){let t=y.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var x=v(""),Ne=v(null),Zs=2e3;async function co(){let e=await Nt();if(e.outcome==="done")return Yr(e.body);if(e.outcome==="refused"&&e.status===401){vn(),_.value=null;return}x.value="page.unreachable",window.setTimeout(co,Zs)}async function Zr(e,t){if(e===""||t===""){x.value=s("sign_in.empty");return}let n=await z("POST","/sign-in",{body:{user:e,password:t},language:J.value});n.outcome==="done"?await Yr(n.body.person):n.outcome==="lost"?x.value=s("sign_in.lost"):n.code==="not_signed_in"?x.value=s("sign_in.wrong"):n.code==="too_many_requests"?x.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):x.value=re(n)}async function Yr(e){let t=je(e),[n]=t;ro(e)?mo(e):n!==void 0&&t.length===1?await po(n):fo(e)}function fo(e){Wt(),vn(),ie(),V(()=>{gn(),x.value="",_.value=e,lt.value=je(e)})}function Jr(){_.value&&fo(_.value)}async function po(e){let t=await Wr(e);if(t.outcome==="done"&&ro(t.body))return mo(t.body);if(t.outcome==="done")return fo(t.body);if(t.outcome==="refused"&&t.status===401)return Ht(s("sign_in.expired"));x.value=t.outcome==="lost"?s("sign_in.lost"):re(t)}function mo(e){ie(),V(()=>{gn(),x.value="",_.value=e,T.value=e.counter}),Vr(e,Qr)}async function pt(){if((await z("POST","/sign-out")).outcome==="lost"){x.value=s("sign_in.lost");return}Ht("")}function Ht(e){Wt(),vn(),V(()=>{gn(),Ne.value=null,_.value=null,x.value=e})}function Qr(e){if(e==="signed_out"){Ht(s("sign_in.expired"));return}let t=y.value?.counters.find(r=>r.code===T.value),n=K(t??{code:String(T.value)});if(e==="closed"){ei(),x.value=s("choose.was_closed",{counter:n});return}Wt();let o=t?.clerk===_.value?.name;V(()=>{ct.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function _o(){return Lt(Qr)}function Xr(){_.value&&mo({..._.value,counter:null})}function ei(){ie(),V(()=>{T.value=null,te.value=null})}function vo(e,t){return x.value="",W(`open:${e.code}`,()=>Ys(e,t))}async function Ys(e,t){let n=await At("POST",ri(e.code,"open"),{body:{take_over:t},language:J.value});n.outcome==="done"?(V(()=>{le(o=>st(o,n.body)),Ne.value=null,T.value=e.code,_.value&&(_.value={..._.value,counter:e.code})}),ce()):n.outcome==="refused"&&n.code==="counter_taken"?Ne.value={counter:e,clerk:Js(e.code)}:(Ne.value=null,x.value=n.outcome==="lost"?s("sign_in.lost"):re(n))}function Js(e){return y.value?.counters.find(t=>t.code===e)?.clerk??""}async function ho(e,t){let n=T.value;if(n===null)return null;if(I.value)return O("bad",s("connection.refuse")),null;let o=await At("POST",ri(n,e),{body:t,language:J.value});return o.outcome==="done"?(le(r=>st(r,o.body)),o.body):(O("bad",o.outcome==="lost"?s("refused.lost_act"):re(o)),_o(),null)}function ti(e){return W("pause",async()=>{let t=await ho("pause",{reason:e});if(t===null)return;let n=Kt(t);O(n?"warn":"quiet",n??s("done.pause"))})}function ni(){return W("open",async()=>{await ho("open",{take_over:!1})&&O("good",s("done.resume"))})}function oi(){return W("close",async()=>{let e=await ho("close",{});e!==null&&(ei(),x.value=Kt(e)??"",_.value&&(_.value={..._.value,counter:null}))})}function ri(e,t){return`/offices/${_.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function fe(e,{method:t="POST",...n}){te.value=null;let o=`/offices/${_.value?.office}${e}`;return At(t,o,{...n,language:J.value},Gr)}function $o(e,t,n={}){return fe(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function ii(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await z("GET",`/offices/${_.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function yo(e,t,n){V(()=>{le(a=>Oe(a,t));let o=C.value,r=o+(Ae.value?Ur(e,Ae.value):0);ge.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},te.value=null;let i=Math.round((r-o)/1e3);Ie(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),ce()}function dt(e,t,n="good"){V(()=>{le(o=>Oe(o,e)),ge.value?.ticket===e.id&&(ge.value=null),O(n,t)}),ce()}function _e(e){e.outcome==="lost"?O("bad",s("refused.lost_act")):e.outcome==="refused"&&(O("bad",re(e)),_o(),ce())}function ne(){return I.value&&O("bad",s("connection.refuse")),I.value}var Bt=v(!1),Je=v("");function mt(e){Je.value="",Bt.value=e}function si(){if(!ne())return W("day",Qs);Je.value=s("connection.refuse")}async function Qs(){let e=y.value?.clock_day??"",t=await fe("/day/set",{});t.outcome==="lost"?Je.value=s("day.lost"):t.outcome==="refused"?Je.value=re(t):(mt(!1),O("good",s("day.done",{day:e&&qe(e)})))}var kn=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<Go?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var Qe=new kn(It);function xn(){if(!Qe.counts(performance.now())||ne())return;if(ue.value)return ni();let e=P.value?.ticket??null;return e&&Ae.value?.outcome_needed?q("outcome",{ticket:e.id}):(M.value!==null&&ie(),W("next",()=>li({})))}function ui(e){return ne()?void 0:W("next",()=>li(e))}async function li(e){let t=M.value,n=P.value?.ticket??null,o=Qe.keyFor(n?.id??null),r=await fe(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){Qe.lost(),O("bad",s("refused.lost"));return}if(ut(r)?Qe.lost():Qe.answered(),r.outcome==="refused")return _e(r);ft(t),r.body===null?Xs():r.body.state!=="called"?ci(r.body):bo("next",r.body)}function bo(e,t){let n=P.value?.counter,o=Array.from(t.number).join(" ");yo(e,t,s("spoken.next",{number:o,counter:n?K(n):""}))}function ci(e){let t=s(`state.${e.state}`);dt(e,s("done.before",{number:e.number,state:t}),"quiet")}function fi(){let e=P.value?.ticket??null;$.value!==null||e?.state!=="called"||!Qe.hadItsEffect(e.id)||(Qe.answered(),bo("next",e))}function Xs(){ge.value=null,O("quiet",s("done.nobody")),ce()}function ve(e,t=P.value?.ticket??null){if(!ne()){if(t===null)return O("quiet",s("refused.nobody_here"));if(!nt(e,t)){let n=s(`state.${t.state}`);return O("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!ea(e))?q(e.asks,{ticket:t.id,act:e}):pi(e,t,{})}}function ea(e){return Ae.value?.outcome_needed&&(e.id==="finish"||!!P.value?.ticket)}function _t(e,t,n){return ne()?void 0:pi(e,t,n)}function pi(e,t,n){return W(e.id,()=>ta(e,t,n))}async function ta(e,t,n){let o=M.value,r=await $o(e.id,t.id,n),i=r.outcome==="done"?r.body:await ii(e,t,r);if(i===null)return _e(r);ft(o),e.to&&i.state!==e.to?ci(i):e.id==="call"?bo(e.id,i):e.undoable?yo(e.id,i,s(`done.${e.id}`,ai(i))):dt(i,s(`done.${e.id}`,ai(i)))}function ai(e){let t=y.value?.office,n=t?.services.find(a=>a.code===e.service),o=y.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?K(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?X(Date.parse(e.remind_at),t?.timezone):""}}function Sn(){return ne()?void 0:W("undo",na)}async function na(){let e=Ye.value;if(e===null)return O("quiet",s("refused.nothing_to_undo"));let t=await $o("undo",e.ticket);if(ut(t))return _e(t);if(ge.value=null,t.outcome!=="done")return _e(t);V(()=>{le(n=>Oe(n,t.body)),O("good",s("done.undo",{number:e.number}))}),ce()}var qt=v(!1),De=v(null);function jt(e){De.value=null,qt.value=e}function En(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function di(e,t){if(!En(e,t).some(n=>n.after_minutes===null)){De.value={tone:"bad",text:s("profiles.last")};return}if(ne()){De.value={tone:"bad",text:s("connection.refuse")};return}return W(`profile:${e.code}:${t}`,()=>oa(e,En(e,t)))}async function oa(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await fe(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")De.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")De.value={tone:"bad",text:re(o)};else{le(i=>st(i,o.body));let r=Kt(o.body);De.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:K(e)})}}}function ra(e){if(Ze.value||qt.value||Bt.value)return null;if(e.key==="F1")return()=>ke.value=!ke.value;if(ke.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:ia(e.key);if(e.altKey||e.metaKey)return null;let t=M.value;if(t&&e.key==="Escape")return ie;if(t&&e.code==="NumpadEnter")return null;if(Bn.includes(e.code)||Bn.includes(e.key))return t?.kind==="outcome"&&t.act===null?uo:xn;let n=Jo(e.key);return n?t?.act===n&&t.ticket===P.value?.ticket?.id?uo:()=>ve(n):null}function ia(e){return e.toLowerCase()==="z"?Sn:e.toLowerCase()===Yo?()=>q("issue"):e===Zo?sa:null}function sa(){document.querySelector(".waiting .row-button")?.focus()}function mi(){window.addEventListener("keydown",e=>{if(P.value===null)return;let t=ra(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var Cn=v(null),Xe=v(null);function Tn(e){Xe.value=null,Cn.value=null,Ze.value=e,e&&go()}async function go(){let e=await z("GET","/me/sign-ins",{language:J.value});e.outcome==="done"?Cn.value=e.body.sign_ins:wo(e)}async function _i(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Vt("bad",s("account.empty"),n),!1;Xe.value=null;let o={body:{old:e,new:t},language:J.value},r=await z("POST","/me/password",o);return ut(r)&&(r=await z("POST","/me/password",o)),r.outcome!=="done"?(wo(r),!1):(Vt("good",s("account.changed")),await go(),!0)}function vi(e){return W(`end:${e.id}`,async()=>{let t=await z("DELETE",`/me/sign-ins/${e.id}`,{language:J.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?wo(t):(Vt("good",s("account.ended")),go())})}function wo(e){e.outcome==="refused"&&e.status===401?Ht(s("sign_in.expired")):e.outcome==="refused"?Vt("bad",re(e),e.field):Vt("bad",s("account.lost"))}function Vt(e,t,n=null){Xe.value={tone:e,text:t,field:n}}function he({label:e,wide:t=!1,onClose:n,children:o}){let r=U(null);return j(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var aa={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(aa[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function pe(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function zt({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=Z(!1);return u`<div class="field">
    <label for=${e}>${t}</label>
    <div class="field-with-button">
      <input id=${e} name=${e} type=${a?"text":"password"} autocomplete=${n}
        aria-describedby=${o} aria-invalid=${r} />
      <button type="button" class="show-password" aria-pressed=${a} aria-label=${`${s("sign_in.show")}: ${t}`}
        onClick=${()=>l(!a)}>
        <${m} name="eye" />
      </button>
    </div>
    ${i}
  </div>`}function vt(){let e=_.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>Tn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function ht(){if(!Ze.value)return null;let e=Xe.value;return u`<${he} label=${s("account.title")} onClose=${()=>Tn(!1)}>
    <h2>${s("account.title")}</h2>
    <${ua} />
    <${ca} />
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Tn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ua(){let e=U(null),t=Xe.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await _i(String(r.get("old")),String(r.get("new")))?e.current?.reset():la(Xe.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${_.value?.user} readonly hidden />
    <${zt} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${zt} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function la(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function ca(){let e=U(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(Cn.value??[]).map(t=>u`<${fa} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function fa({signIn:e,title:t}){let n={since:$i(e.since),seen:$i(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await vi(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${hi(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${hi(e)}, ${s("account.facts",n)}`}
          aria-busy=${$.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function hi({counter:e}){return e===null?s("account.no_counter"):K(y.value?.counters.find(t=>t.code===e)??{code:e})}function $i(e){return e.slice(11,16)}var pa=6;function bi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${yi} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${yi} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,pa)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>q("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${ko} />
    </div>
  </div>`}function ko(){return Ve(_.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>jt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function yi({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${da} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function da({ticket:e,timezone:t}){let n=ze(e,C.value),o=e.state==="parked"&&e.remind_at?X(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>q("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}var ma=".work .main-button, .counter-card";function On({hall:e}){return!e.clock_day||!e.business_day||!Ve(_.value)?null:u`<${_a} clockDay=${e.clock_day} openDay=${e.business_day} />`}function _a({clockDay:e,openDay:t}){let n=U(null),o=U(!1),r=Bt.value;j(()=>{o.current&&!r&&n.current?.focus(),o.current=r},[r]),j(()=>va,[]);let i={clock:qe(e),open:qe(t)};return u`<section class="banner day-strip" data-tone="wait" aria-label=${s("day.label")}>
    <${m} name="alert" />
    <p class="banner-text" role="alert">
      <strong>${s("day.differs",i)}</strong>${" "}${s("day.what")}
    </p>
    <button ref=${n} type="button" class="plain-button" aria-haspopup="dialog" onClick=${()=>mt(!0)}>
      ${s("day.set")}
    </button>
    ${r&&u`<${ha} days=${i} ends=${t<e} />`}
  </section>`}function va(){mt(!1),queueMicrotask(()=>{document.activeElement===document.body&&document.querySelector(ma)?.focus()})}function ha({days:e,ends:t}){return u`<${he} label=${s("day.title",e)} onClose=${()=>mt(!1)}>
    <h2>${s("day.title",e)}</h2>
    <p>${s(t?"day.ends":"day.carries",e)}</p>
    <p class="dialog-note">${s("day.look",e)}</p>
    <p class="complaint" role="alert">
      ${Je.value&&u`<${m} name="alert" /><span>${Je.value}</span>`}
    </p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${()=>mt(!1)}>${s("day.no")}</button>
      <button
        type="button"
        class="strong-button"
        aria-busy=${$.value?.id==="day"}
        aria-disabled=${I.value}
        onClick=${si}
      >
        ${s("day.do",e)}
      </button>
    </div>
  <//>`}function Pe(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Qn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${J.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>eo(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var $a=3;function gi({desk:e,hall:t}){return u`<header class="top">
    <${pe} />
    <h1 class="top-counter">${K(e.counter)}</h1>
    <p class="top-services">${ya(e)}</p>
    <${xo} />
    <${So} />
    <p class="top-clock">${X(C.value,t.office.timezone)}</p>
  </header>`}function ya({counter:e,services:t}){return t.length>$a?E(e.name):t.map(n=>E(n.name)).join(" · ")}function xo(){return u`<div class="tools">
    <${vt} />
    <${Pe} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>ke.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${$.value?.id==="close"}
      aria-disabled=${I.value}
      onClick=${oi}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function So(){let e=de.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function An({hall:e}){if(!qt.value)return null;let t=De.value;return u`<${he} label=${s("profiles.title")} wide onClose=${()=>jt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${ba} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>jt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ba({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${K(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${K(e)}>
      ${t.map(n=>u`<${ga} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function ga({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!En(e,t.code).some(a=>a.after_minutes===null),i=$.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||I.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>di(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function wi({hall:e}){let t=U(null);return j(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===_.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${Pe} />
        <${ko} />
        <${wa} />
        <${vt} />
        <button type="button" class="quiet-button" onClick=${pt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <${On} hall=${e} />
      <p class="arrival-lead">${s("choose.hello",{name:_.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${ka} key=${n.code} counter=${n} />`)}
      </ul>
      <${So} />
    </div>
    <${Sa} />
    <${An} hall=${e} />
    <${ht} />
  </main>`}function wa(){return _.value===null||_.value===void 0||je(_.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Jr}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function ka({counter:e}){let t=$.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>vo(e,!1)}
    >
      <span class="counter-name">${K(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:pn(e)}):xa(e)}</span
      >
    </button>
  </li>`}function xa(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function Sa(){if(Ne.value===null)return null;let{counter:e,clerk:t}=Ne.value,n={counter:K(e),name:t},o=()=>{Ne.value=null},r=t===_.value?.name;return u`<${he} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:pn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>vo(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function ki({offices:e}){let t=U(null),n=Ca(e);return j(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${pe} /><${Pe} />
        <${vt} />
        <button type="button" class="quiet-button" onClick=${pt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:_.value?.name??""})}</p>
      <h1>${s(e.length>0?"office.title":"office.none")}</h1>
      ${e.length===0&&u`<p>${s("office.none_note")}</p>`}
      <p class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      <ul class="counters" ref=${t}>
        ${e.map(o=>u`<li key=${o}>
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>po(o)}>
              <span class="counter-name">${Ea(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${ht} />
  </main>`}function Ea(e,t){let n=e[t];return n?E(n):t}function Ca(e){let[t,n]=Z({});return j(()=>{for(let o of e)z("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var Ta={free:"desk",called:"walking",serving:"desk",paused:"pause"};function xi({desk:e}){let{ticket:t}=e,n=t?t.state:ue.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${Ta[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${Oa} ticket=${t} />`:u`<${Ia} />`}
  </section>`}function Oa({ticket:e}){let t=Be(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${me(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Gt} />`}
      <${Aa} />
    </div>
    <${Si} from=${n} label=${s(`timer.${e.state}`)} />`}function Aa(){let e=kt("add-service");return bn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ve(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function Ia(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${ue.value&&Ge.value!==null&&u`<${Si} from=${Ge.value} label=${s("timer.paused")} />`}`}function Si({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${Sr(C.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Gt(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function Ei({ticket:e,hall:t}){let n=yn.value,o=mn(e,ee(t.office),C.value);return u`<div class="answers" hidden=${M.value!==null}>
    <${Na} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Ye.value&&!n&&o&&u`<${Da} ticket=${e} />`}
  </div>`}function Na(){let e=Ye.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
    <p class="undo-text">
      <${m} name="check" />
      <span>
        <strong>${s(`done.${e.id}`,{number:e.number})}</strong>
        <span class="long undo-left"
          >${e.id==="next"?` · ${s("done.next.note")}`:""}${" · "}${s("undo.left",{seconds:t})}</span
        >
        <span class="short undo-left">${" · "}${s("undo.left_short",{seconds:t})}</span>
      </span>
    </p>
    <button
      type="button"
      class="undo-button"
      aria-busy=${$.value?.id==="undo"}
      aria-keyshortcuts="Control+Z"
      onClick=${Sn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function Da({ticket:e}){let t=kt("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ve(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Pa=3e4;function In(e,t=null){return ne()?void 0:W(`print:${e.id}`,()=>Ma(e,t))}async function Ma(e,t){let n=M.value,o=await fe(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return q("print",{ticket:e.id});if(o.outcome!=="done")return _e(o);Ci(e),ft(n),dt(o.body,s("done.print",{number:e.number}))}function Ci(e){let t=new Set(we.value);t.delete(`print:${e.id}`),we.value=t,Rt.value=new Map(Rt.value).set(e.id,C.value+Pa)}function Ti(e){we.value=new Set(we.value).add(e)}function Oi(e,t){let n=M.value?.key;return ne()?void 0:W("issue",()=>Ra(e,t,n))}async function Ra(e,t,n){let o=await fe("/tickets",{key:n,body:e});if(o.outcome!=="done")return _e(o);let r=o.body;if(le(a=>Oe(a,r)),q("issued",{ticket:r.id}),t===null)return;let i=await fe(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?_e(i):(Ci(r),O("good",s("done.issue",{number:r.number})))}function Ai(e,t){return ne()?void 0:W("priority",()=>Ua(e,t))}async function Ua(e,t){let n=M.value,o=await fe(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return _e(o);ft(n);let r=t.priority===null?"done.priority_none":"done.priority";dt(o.body,s(r,{number:e.number}))}var La=["abandoned","interrupted","offline","paper_low","paper_out","cover_open","unreachable","busy","error","connection_lost","unconfirmed","muted","voice_missing","digits_too_small","help","disk_full","journal_lost"];function Ii({timezone:e}){if(!I.value||de.value===null)return null;let t=X((de.value.heard??de.value.since)+Pt.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Ni(){let[e,t]=Z(!1),n=qr.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${Fa} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Wa} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Wa({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Fa({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Ha(e)} />
    <p class="banner-text">
      <strong>${Ba(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Ka} trouble=${e} />
    <button type="button" class="link" onClick=${()=>Ti(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Ka({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>In(n):()=>q("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${$.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Ha({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Ba({kind:e,ticket:t,device:n,code:o}){if(e==="clock")return s("trouble.clock",{day:qe(o??"")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=La.includes(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Di({desk:e,hall:t}){let n=U(null);j(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=$.value?.id==="next"||$.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${ue.value}
    aria-busy=${o}
    aria-disabled=${I.value}
    aria-keyshortcuts="F9"
    onClick=${xn}
  >
    <${m} name=${ue.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(ue.value?"resume":"next")}</span>
      <span class="main-who">${qa(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function qa(e,t){if($.value?.id==="next")return s($.value.again?"next.retrying":"next.sending");if(ue.value)return s("resume.hint",{reason:ja(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:me(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function ja(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Pi({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${M.value!==null}>
    ${zo.map(n=>u`<${Va} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Va({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!bn(e),i=e.id==="no-show"&&mn(t,ee(n.office),C.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||I.value}
    data-started=${!!a}
    aria-busy=${$.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ve(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:X(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Mi(){if(!ke.value)return null;let e=y.value?.office.rule,t=Ae.value?.longest_wait_minutes,n=()=>{ke.value=!1};return u`<${he} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${Se} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${tt.filter(o=>o.key).map(o=>u`<${Se} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${Se} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${Se} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${Se} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      <${Se} keys=${["Tab"]} does=${s("help.tab")} />
      <${Se} keys=${["Enter"]} does=${s("help.enter")} />
      <${Se} keys=${["Esc"]} does=${s("help.escape")} />
      <${Se} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function Se({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function se({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=U(null);return St(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${p=>{p.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${za}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${ie}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Ga} button=${t} danger=${n} busy=${o} />
  </form>`}function za(){xe.value="",te.value=null}function Ga({button:e,danger:t,busy:n}){let o=yn.value,r=xe.value||o?.text||"",i=xe.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${$.value?.id===n}
      aria-disabled=${I.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function Q({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Ri({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function G(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Za=[5,10,15,30,60],Ya=["first","arrival","last"],Ja=["asked","left","mistake","not_taken"];function Ui({ticket:e,act:t,hall:n}){let o=ee(n.office).park_minutes,r=$t(n.office.park_reasons??[]),i=[...new Set([...Za,o])].sort((l,p)=>l-p),a=l=>{let p=G(l,"reason");return p===null?Me("lack.reason"):_t(t,e,{reason:p,minutes:Number(G(l,"minutes"))})};return u`<${se} title=${et("park",e)} button=${yt("park",e)} busy="park" onAnswer=${a}>
    <${Q} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${Q}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Li({ticket:e,act:t,hall:n}){let[o,r]=qi(e,n),i=e.state!=="waiting"||at(_.value,ee(n.office)),a=Ya.filter(p=>i||p!=="first"),l=p=>{let d=G(p,"service"),c=G(p,"to_counter");return d===null&&c===null?Me("lack.where"):_t(t,e,{service:d,to_counter:c,position:G(p,"position")})};return u`<${se} title=${et("transfer",e)} button=${yt("transfer",e)} busy="transfer" onAnswer=${l}>
    <${Q} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${Q} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(Qa)]} chosen="" />
    <${Q} label=${s("ask.position")} name="position" choices=${a.map(p=>({value:p,text:s(`position.${p}`)}))} chosen="arrival" />
  <//>`}function Wi({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=G(i,"outcome");return a===null?Me("lack.outcome"):t===null?ui({outcome:a}):_t(t,e,{outcome:a})};return u`<${se} title=${et(`outcome_${o}`,e)} button=${yt(o,e)} busy=${o} onAnswer=${r}>
    <${Q} label=${s("ask.outcome")} name="outcome" choices=${$t(n.office.outcomes??[])} />
  <//>`}function Fi({ticket:e,act:t,hall:n}){let[,o]=qi(e,n),r=i=>{let a=G(i,"service");return a===null?Me("lack.service"):_t(t,e,{service:a})};return u`<${se} title=${et("add-service",e)} button=${yt("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${Q} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function Ki({ticket:e,act:t}){let n=r=>{let i=G(r,"reason");return i===null?Me("lack.reason"):_t(t,e,{reason:i})},o=Ja.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${se} title=${et("cancel",e)} button=${yt("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${Q} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Hi({ticket:e,hall:t}){let n=o=>Ai(e,{priority:G(o,"priority")});return u`<${se} title=${et("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${Q} label=${s("ask.priority")} name="priority" choices=${Eo(t)} chosen=${e.priority??""} />
  <//>`}function Bi({ticket:e,hall:t}){let n=hn(t),o=r=>{let i=G(r,"device");return i===null?Me("lack.printer"):In(e,i)};return u`<${se} title=${et("print",e)} button=${yt("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${Q} label=${s("ask.printer")} name="device" choices=${n.map(To)} chosen=${Co(n)} />
  <//>`}function Eo(e){return[{value:"",text:s("priority.none")},...$t(e.office.priorities)]}function Co(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function To(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function $t(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Me(e){xe.value=s(e),Ie(xe.value)}function qi(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,$t(o)]}function Qa(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function et(e,t){return s(`panel.${e}`,{number:t.number})}function yt(e,t){return s(`do.${e}`,{number:t.number})}function ji({hall:e}){let t=hn(e),[n]=e.office.languages,[o,r]=Z(""),i=l=>{let{name:p,value:d}=l.target;p==="service"&&r(d)},a=l=>{let p=G(l,"service");if(p===null)return Me("lack.service");let d=G(l,"appointment"),c={service:p,priority:G(l,"priority"),language:G(l,"language")??n??"vi",appointment_at:d&&Er(d,C.value,e.office.timezone)};return Oi(c,G(l,"device"))};return u`<${se} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${a}>
    <div onChange=${i}>
      <${Q} label=${s("ask.service")} name="service" choices=${$t(e.office.services)} />
    </div>
    <${Q} label=${s("ask.priority")} name="priority" choices=${Eo(e)} chosen="" />
    ${Xa(o,e)&&u`<${Ri} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    <${Q}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(To),{value:"",text:s("ask.no_slip")}]}
      chosen=${Co(t)}
    />
    ${e.office.languages.length>1&&u`<${Q}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(l=>({value:l,text:s(`language.${l}`)}))}
      chosen=${n}
    />`}
  <//>`}function Xa(e,t){if(at(_.value,ee(t.office)))return!0;let n=P.value?.counter;return n!==void 0&&(e===""||dn(n,e))}function Vi({ticket:e}){return u`<${se} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${me(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>q("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>q("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function zi({ticket:e,hall:t}){let n=ee(t.office),o=P.value?.counter,r=o?Rr(e,o,at(_.value,n)):[];return u`<${se} title=${`${e.number} · ${me(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${ze(e,C.value)}>${nu(e,t)}</span>
      ${e.priority!==null&&u`<${Gt} />`}
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${eu} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function eu({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${$.value?.id===e.id}
    aria-disabled=${I.value}
    onClick=${()=>ve(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(tu(e,t))}</span>
  </button>`}function tu(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function nu(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?X(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=ze(e,C.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:Be(C.value-Date.parse(e.issued_at))})}var ou=["waiting","parked","no_show"],ru={park:Ui,transfer:Li,outcome:Wi,"add-service":Fi,cancel:Ki,priority:Hi,print:Bi,issue:ji,issued:Vi,ticket:zi};function Gi({hall:e}){let t=M.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&$.value===null&&!iu(t,n);return St(()=>{o&&(ie(),O("quiet",s("panel.changed",{number:n?.number??""})))},[o]),St(()=>{t===null&&zr()},[t===null]),t===null||o?null:u`<${ru[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function iu(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?ou.includes(t.state):e.act!==null?nt(e.act,t):e.kind!=="outcome"||io.includes(t.state)}var Zi=3;function Yi({desk:e,hall:t}){let[n,o]=Z(!1);if(ue.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Zi);return u`<footer class="pause" data-open=${n} hidden=${M.value!==null}>
    <p class="pause-title"><${m} name="pause" />${s("pause.title")}</p>
    <button
      type="button"
      class="pause-opener"
      aria-expanded=${n}
      onClick=${()=>o(!n)}
    >
      <${m} name="pause" /><span>${s("pause.open")}</span><${m} name="chevron_down" />
    </button>
    <div class="reasons" role="group" aria-label=${s("pause.title")}>
      ${i.map(a=>u`<${su} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Zi&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${au} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function su({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${$.value?.id==="pause"}
    aria-disabled=${I.value}
    onClick=${()=>ti(e.code)}
  >
    ${E(e.name)}
  </button>`}function au({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var uu=48,Oo=4,lu=4;function Ji({desk:e,hall:t}){let n=U(null),[o,r]=Z(!1),i=du(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>lu}>
      ${e.counts.map(p=>u`<${cu} key=${p.service.code} count=${p} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${pu}>
        ${a.map((p,d)=>u`<${fu} key=${p.id} ticket=${p} first=${d===0} rules=${ee(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${bi} desk=${e} hall=${t} />
  </aside>`}function cu({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:Be(o)})}</span
    >
  </li>`}function fu({ticket:e,first:t,rules:n,timezone:o}){let r=Mr(e,n,C.value),i=be(e),a=!!e.appointment_at&&i>C.value;return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>q("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null}
        >${me(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&u`<${Gt} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:X(i,o)}):Be(C.value-i)}</span>
    </button>
  </li>`}function pu(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function du(e){let[t,n]=Z(Oo);return j(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(Oo,Math.floor(o.clientHeight/uu)):Oo)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Qi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${gi} desk=${e} hall=${t} />
    <${Ii} timezone=${n} />
    <${On} hall=${t} />
    <${Ni} />
    <div class="desk-body">
      <main class="work" aria-busy=${$.value!==null}>
        <${xi} desk=${e} />
        <${Di} desk=${e} hall=${t} />
        <${Pi} ticket=${e.ticket} hall=${t} />
        <${Gi} hall=${t} />
        <${Ei} ticket=${e.ticket} hall=${t} />
        <${Yi} desk=${e} hall=${t} />
      </main>
      <${Ji} desk=${e} hall=${t} />
      <div class="foot"><${xo} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Dt.value.number}>${Dt.value.text}</span></p>
    <${Mi} />
    <${ht} />
    <${An} hall=${t} />
  </div>`}function Xi(){let[e,t]=Z(!1),[n,o]=Z(!1),r=U(null);j(()=>Ao(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let p=Ao(r.current,"user"),d=Ao(r.current,"password");await Zr(p?.value.trim()??"",d?.value??""),t(!1),x.value!==""&&(p?.value?d:p)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${pe} /><${Pe} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${x.value!==""} />
      </label>
      <${zt} id="password" label=${s("sign_in.password")} autocomplete="current-password"
        describedBy="caps complaint" wrong=${x.value!==""}>
        <p id="caps" class="caps" role="status">${n&&u`<${m} name="alert" />${s("sign_in.caps_lock")}`}</p>
      <//>
      <p id="complaint" class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      <button type="submit" class="main-button sign-in-button" aria-busy=${e}>
        <span class="main-word">${s(e?"sign_in.doing":"sign_in.do")}</span><${m} name="arrow" />
      </button>
      <p class="arrival-note">${s("sign_in.forgotten")}</p>
    </form>
  </main>`}function Ao(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function es(){let e=x.value!==""||I.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${pe} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function ts({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${pe} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${pt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Xr}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var mu=5e3;function ns(){oe(()=>{document.title=P.value?_u(P.value):s("page.title")}),oe(fi);let e=-1/0;oe(()=>{let t=Ye.value;t===null||t.since===e||t.leftMs>mu||(e=t.since,Ie(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function _u({counter:e,line:t,next:n}){let o={counter:K(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var vu=500;function hu(){return _.value===null?u`<${Xi} />`:lt.value!==null?u`<${ki} offices=${lt.value} />`:ct.value!==null?u`<${ts} taken=${ct.value} />`:_.value===void 0||y.value===null?u`<${es} />`:T.value===null||P.value===null?u`<${wi} hall=${y.value} />`:u`<${Qi} desk=${P.value} hall=${y.value} />`}await xr();window.setInterval(()=>{Mt.value=Date.now()},vu);mi();ns();Hn(u`<${hu} />`,document.getElementById("page"));co();
