/* Made from display_board/clerk by display_board/generate.py. */
var k,Ao,On,Ee,Cn,Gt,No,Vt,Io,An,Tn,Ji,ht=Symbol.for("pv"),Zt={},Yt=[],Xi=/^m(i|n|o|s|text|space)$/,Nn=Array.isArray,In=Yt.slice,Fe=Object.assign;function Le(e){e&&e.parentNode&&e.remove()}function $t(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?In.call(arguments,2):n),vt(e,a,o,r,null)}function vt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ht,__v:r||++Ao,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Ke(e){return e.children}function We(e,t){this.props=e,this.context=t,this.__g=0}function Ce(e,t){if(t==null)return e.__&&Ce(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Ce(e)}function Qi(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Fe({constructor:ht},n)).__v=n.__v+1,k.vnode&&k.vnode(t),Pn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Ce(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,Lo(r,t,i),n.__=n.__e=null,t.__e!=o&&Po(t))}function Po(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Po(e)}function To(e){(8&e.__g||(e.__g|=8,Ee.push(e),Gt++))&&Cn==k.debounceRendering||((Cn=k.debounceRendering)||queueMicrotask)(Do)}function Do(){try{for(var e,t=1;Ee.length;)Ee.length>t&&Ee.sort(No),e=Ee.shift(),t=Ee.length,8&e.__g&&Qi(e)}finally{(Gt=Ee.length)&&(Cn||queueMicrotask)(Do)}}function Mo(e,t,n,o,r,i,a,l,f,p,d){var w,v,c,b,W,S,A=o.__k||Yt,g=t.length;for(f=es(n,t,A,f,g),w=0;w<g;w++)(c=n.__k[w])!=null&&(v=~c.__i&&A[c.__i]||Zt,c.__i=w,S=Pn(e,c,v,r,i,a,l,f,p,d),b=c.__e,(v.ref!=c.ref||8&v.__u)&&(v.ref&&Dn(v.ref,null,c,v),c.ref&&d.push(c.ref,c.__c||b,c)),W=W||b,4&c.__u?(f=Ro(c,f,e,!v.__v),v.__e&&(v.__e=null)):typeof c.type=="function"&&S!==void 0?f=S:b&&(f=b.nextSibling),c.__u&=-21);return n.__e=W,f}function es(e,t,n,o,r){var i,a,l,f,p,d,w,v,c,b=n.length,W=b,S=0,A=0,g=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=g[i]=vt(null,a):Nn(a)?a=g[i]=vt(Ke,{children:a}):a.constructor===ht&&a.__b?a=g[i]=vt(a.type,a.props,a.key,a.ref,a.__v):g[i]=a,f=i+S,a.__=e,a.__b=e.__b+1,l=null,~(p=a.__i=ts(a,n,f,W))&&(W--,(l=n[p])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,p==f-1?S--:p==f+1?S++:p!=f&&(p>f?S--:S++,A=1)):(~p||(r>b?S--:r<b&&S++),typeof a.type!="function"&&(a.__u|=4))):g[i]=null;if(A){for(d=[],w=[],i=0;i<r;i++)if((a=g[i])&&16&a.__u){for(S=0,v=d.length;S<v;)d[c=S+v>>1]<a.__i?S=c+1:v=c;d[S]=a.__i,w[i]=S+1}for(S=d.length;i--;)w[i]&&(w[i]==S?S--:g[i].__u|=4)}if(W)for(i=0;i<b;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Ce(l)),Mn(l,l));return o}function Ro(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Ro(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Ce(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function ts(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],f=l&&!(2&l.__u);if(l===null&&i==null||f&&i==l.key&&a==l.type)return n;if(o>(f?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function Oo(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function qt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Oo(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Oo(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Tn[t]||(Tn[t]=ns(t)),(e.__a||(e.__a={}))[t]=An,i=t!=(t=t.replace(Io,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function ns(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Vt]==null)t[Vt]=An++;else if(t[Vt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function Pn(e,t,n,o,r,i,a,l,f,p){var d,w,v,c,b,W,S,A,g,K,I,En,Eo,jt,Re,Co,Se,Ue,he=t.type;if(t.constructor!==ht)return null;128&n.__u&&(f=32&n.__u,d=n.__c.__z)&&(t.__u|=f,w=i=[],d.nodeType==8?l=zt(d,i):i.push(d),l=i[0]||l),(d=k.__b)&&d(t);e:if(typeof he=="function"){v=a.length;try{if(A=t.props,g=(d=he.prototype)&&d.render,K=(d=he.contextType)&&o[d.__c],I=d?K?K.props.value:d.__:o,(c=n.__c)?(t.__c=c,2&c.__g&&(c.__g|=1)):(g?t.__c=c=new he(A,I):(t.__c=c=new We(A,I),c.constructor=he,c.render=rs),K&&K.sub(c),c.state||(c.state={}),c.__n=o,c.__g|=8,c.__h=[],c.__k=[]),g&&(c.__s||(c.__s=c.state),he.getDerivedStateFromProps&&(c.__s==c.state&&(c.__s=Fe({},c.__s)),Fe(c.__s,he.getDerivedStateFromProps(A,c.__s)))),b=c.props,W=c.state,c.__v=t,n.__c){if(A!==b&&g&&!he.getDerivedStateFromProps&&c.componentWillReceiveProps&&c.componentWillReceiveProps(A,I),t.__v==n.__v&&!(8&c.__g)||!(4&c.__g)&&c.shouldComponentUpdate&&c.shouldComponentUpdate(A,c.__s,I)===!1){t.__v!=n.__v&&(c.props=A,c.state=c.__s,c.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ie){ie&&(ie.__=t)}),Yt.push.apply(c.__h,c.__k),c.__k=[],c.__h.length&&a.push(c),l=Ce(n);break e}c.componentWillUpdate&&c.componentWillUpdate(A,c.__s,I),g&&c.componentDidUpdate&&c.__h.push(function(){c.componentDidUpdate(b,W,S)})}else g&&!he.getDerivedStateFromProps&&c.componentWillMount&&c.componentWillMount(),g&&c.componentDidMount&&c.__h.push(c.componentDidMount);c.context=I,c.props=A,c.__P=e,c.__g&=-5,En=k.__r,Eo=g?25:0;do c.__g&=-9,En&&En(t),d=c.render(c.props,c.state=c.__s,c.context);while(8&c.__g&&++Eo<25);g&&(Yt.push.apply(c.__h,c.__k),c.__k=[]),c.state=c.__s,c.getChildContext&&(o=Fe({},o,c.getChildContext())),g&&n.__c&&c.getSnapshotBeforeUpdate&&(S=c.getSnapshotBeforeUpdate(b,W)),jt=d&&d.type===Ke&&d.key==null?d.props.children:d,A.__P&&(d=l,r=(e=A.__P).namespaceURI,f=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ie){ie&&Mn(ie,ie)}),n.__k=null),l=n.__k?Ce(n,0):null),l=Mo(e,Nn(jt)?jt:[jt],t,n,o,r,i,a,l,f,p),A.__P&&(t.__e=null,l=d),t.__u&=-161,w&&w.some(Le),c.__h.length&&a.push(c),1&c.__g&&(c.__g&=-4)}catch(ie){if(a.length=v,t.__v=null,f||i)if(ie&&ie.then){if(t.__u|=128|f,i){for(~(Se=i.indexOf(l||void 0))||(Se=i.length);(Ue=i[Se-1])&&Ue.nodeType==8;)Se--;for(;Se<i.length;Se++)if(Ue=i[Se])if(i[Se]=null,Re){if(Ue==Co)break}else{if(Ue.nodeType!=8)break;Ue.data.startsWith("$s")&&(Co=zt(Re=Ue))}}if(!Re){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Re=l}(d=zt(Re=t.__c.__z||(t.__c.__z=Re)))?(t.__e=Re,l=d):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Le);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ie&&ie.then||Uo(t),k.__e(ie,t,n)}}else l=t.__e=os(n.__e,t,n,o,r,i,a,f,p,e);return(d=k.diffed)&&d(t),l}function zt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Uo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Uo))}function Lo(e,t,n){for(var o=0;o<n.length;)Dn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function os(e,t,n,o,r,i,a,l,f,p){var d,w,v,c,b,W,S,A,g=n.props||Zt,K=t.props,I=t.type;if(I=="svg"?r="http://www.w3.org/2000/svg":I=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(d=0;d<i.length;d++)if((b=i[d])&&(I?b.localName==I:b.nodeType==3)){e=b,i[d]=null;break}}if(!e){if(A=p.ownerDocument||document,!I)return A.createTextNode(K);e=A.createElementNS(r,I,K.is?K:p),l&&(k.__m&&k.__m(t,i),l=!1),i=null}if(I){if(p=I=="template"&&e.content||e,i=I=="textarea"&&K.defaultValue!=null?null:i&&In.call(p.childNodes),!l&&i)for(g={},d=0;d<e.attributes.length;d++)g[(b=e.attributes[d]).name]=b.value;for(d in g)b=g[d],d=="dangerouslySetInnerHTML"?v=b:d=="children"||d in K||d=="value"&&"defaultValue"in K||d=="checked"&&"defaultChecked"in K||qt(e,d,null,b,r);for(d in K)b=K[d],d=="children"?c=b:d=="dangerouslySetInnerHTML"?w=b:d=="value"?W=b:d=="checked"?S=b:l&&typeof b!="function"||g[d]===b||qt(e,d,b,g[d],r);w?(l||v&&(w.__html==v.__html||w.__html==e.innerHTML)||(e.innerHTML=w.__html),t.__k=[]):(v&&(e.textContent=""),(I=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&Xi.test(I))&&(r="http://www.w3.org/1999/xhtml"),Mo(p,Nn(c)?c:[c],t,n,o,r,i,a,i?i[0]:n.__k&&Ce(n,0),l,f),i&&i.some(Le)),l&&I!="textarea"||(d="value",I=="progress"&&W==null?e.removeAttribute(d):W==null||W===e[d]&&(I!="progress"||W)||qt(e,d,W,g[d],r),d="checked",S!=null&&S!=e[d]&&qt(e,d,S,g[d],r))}else g===K||l&&e.data==K||(e.data=K);return e}function Dn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Mn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Dn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Mn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=zt(o,i=[]))&&(o==e.__e&&i.some(Le),Le(r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function rs(e,t,n){return this.constructor(e,n)}function Rn(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=vt(Ke,{children:[e]}),r=[],i=[],Pn(t,t.__k,o||Zt,Zt,t.namespaceURI,o?null:t.firstChild?In.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),Lo(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw Gt=0,e}},Ao=0,On=function(e){return e!=null&&e.constructor===ht},We.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Fe({},this.state)),typeof e=="function"&&(e=e(Fe({},n),this.props)),e&&(Fe(n,e),this.__v&&(t&&this.__k.push(t),To(this)))},We.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),To(this))},We.prototype.render=Ke,Ee=[],Gt=0,No=function(e,t){return e.__v.__b-t.__v.__b},Vt=Symbol(),Io=/(PointerCapture)$|Capture$/i,An=0,Tn={},Ji=0;var Wo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,Wo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},Fo=new Map;function Ko(e){var t=Fo.get(this);return t||(t=new Map,Fo.set(this,t)),(t=Wo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",f=[0],p=function(v){i===1&&(v||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?f.push(0,v,a):i===3&&(v||a)?(f.push(3,v,a),i=2):i===2&&a==="..."&&v?f.push(4,v,0):i===2&&a&&!v?f.push(5,0,!0,a):i>=5&&((a||!v&&i===5)&&(f.push(i,0,a,r),i=6),v&&(f.push(i,v,0,r),i=6)),a=""},d=0;d<n.length;d++){d&&(i===1&&p(),p(d));for(var w=0;w<n[d].length;w++)o=n[d][w],i===1?o==="<"?(p(),f=[f],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(p(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[d][w+1]===">")?(p(),i===3&&(f=f[0]),i=f,(f=f[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(p(),i=2):a+=o),i===3&&a==="!--"&&(i=4,f=f[0])}return p(),f})(e)),t),arguments,[])).length>1?t:t[0]}var u=Ko.bind($t);var Xe=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],Ho=["recall","start","finish","no-show","transfer","park"].map(yt),Un=["F9","NumpadEnter"],Ln=15e3,Bo=1500,jo="ArrowDown",qo="i";function yt(e){let t=Xe.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function Qe(e,t){return t!==null&&e.from.includes(t.state)}function Vo(e){return Xe.find(t=>t.key===e)}var et,U,Fn,zo,Wn=Object.is,Jt=0,nr=[],Kn=[],R=k,Go=R.__b,Zo=R.__r,Yo=R.diffed,Jo=R.__c,Xo=R.unmount,Qo=R.__;function Xt(e,t){R.__h&&R.__h(U,e,Jt||t),Jt=0;var n=U.__H||(U.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function G(e){return Jt=1,is(or,e)}function is(e,t,n){var o=Xt(et++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):or(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);Wn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=U,!U.__f)){U.__f=!0;var r=U.shouldComponentUpdate;U.shouldComponentUpdate=function(i,a,l){var f=this.__H;if(!f)return!0;var p=!1,d=this.props!=i;if(f.__.some(function(v){v.__N&&(p=!0,Wn(v.__[0],v.__N[0])||(d=!0))}),r){var w=r.call(this,i,a,l);return p?w||d:w}return!p||d}}return o.__}function te(e,t){var n=Xt(et++,3);!R.__s&&Bn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,U.__H.__h.push(n))}function gt(e,t){var n=Xt(et++,4);!R.__s&&Bn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,U.__h.push(n))}function H(e){return Jt=5,Qt(function(){return{current:e}},[])}function Qt(e,t){var n=Xt(et++,7);return Bn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function ss(){var e;do{for(;e=Kn.shift();)try{bt(e)}catch(n){R.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=nr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(bt),t.__h.some(Hn),t.__h=[]}catch(n){t.__h=[],R.__e(n,e.__v)}}}while(Kn.length)}R.__b=function(e){U=null,Go&&Go(e)},R.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Qo&&Qo(e,t)},R.__r=function(e){Zo&&Zo(e),et=0;var t=(U=e.__c).__H;t&&(Fn==U?U.__h=[]:(t.__h.some(bt),t.__h.some(Hn),et=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Fn=U},R.diffed=function(e){Yo&&Yo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&tr(nr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Fn=U=null},R.__c=function(e,t){t.some(function(n){try{n.__h.some(bt),n.__h=n.__h.filter(function(o){return!o.__||Hn(o)})}catch(o){n.__h=[function(){throw o}]}}),Jo&&Jo(e,t)},R.unmount=function(e){Xo&&Xo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,tr(Kn.push(r))}else bt(r)}catch(i){t=i}}),o.__H=void 0,t&&R.__e(t,o.__v))};var er=typeof requestAnimationFrame=="function";function as(e){var t,n=function(){clearTimeout(o),er&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);er&&(t=requestAnimationFrame(n))}function tr(e){e!=1&&zo==R.requestAnimationFrame||((zo=R.requestAnimationFrame)||as)(ss)}function bt(e){var t=U,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),U=t}function Hn(e){var t=U;e.__c=e.__(),U=t}function Bn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Wn(n,e[o])})}function or(e,t){return typeof t=="function"?t(e):t}var us=Symbol.for("preact-signals");function on(){if($e>1)$e--;else{var e,t=!1;for((function(){var r=tn;for(tn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();kt!==void 0;){var n=kt;for(kt=void 0,en++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&ir(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(en=0,$e--,t)throw e}}function q(e){if($e>0)return e();jn=++ls,$e++;try{return e()}finally{on()}}var wt,O=void 0;function xt(e){var t=O,n=wt;O=void 0,wt=void 0;try{return e()}finally{O=t,wt=n}}var kt=void 0,$e=0,en=0,ls=0,jn=0,tn=void 0,nn=0;function rr(e){if(O!==void 0){var t=e.n;if(t===void 0||t.t!==O)return t={i:0,S:e,p:O.s,n:void 0,t:O,e:void 0,x:void 0,r:t},O.s!==void 0&&(O.s.n=t),O.s=t,e.n=t,32&O.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=O.s,t.n=void 0,O.s.n=t,O.s=t),t}}function L(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}L.prototype.brand=us;L.prototype.h=function(){return!0};L.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:xt(function(){var o;(o=t.W)==null||o.call(t)}))};L.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&xt(function(){var r;(r=t.Z)==null||r.call(t)}))}};L.prototype.subscribe=function(e){var t=this;return ne(function(){var n=t.value;xt(function(){return e(n)})},{name:"sub"})};L.prototype.valueOf=function(){return this.value};L.prototype.toString=function(){return this.value+""};L.prototype.toJSON=function(){return this.value};L.prototype.peek=function(){var e=this;return xt(function(){return e.value})};Object.defineProperty(L.prototype,"value",{get:function(){var e=rr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(en>100)throw new Error("Cycle detected");(function(n){$e!==0&&en===0&&n.l!==jn&&(n.l=jn,tn={S:n,v:n.v,i:n.i,o:tn})})(this),this.v=e,this.i++,nn++,$e++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{on()}}}});function h(e,t){return new L(e,t)}function ir(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function sr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function ar(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function He(e,t){L.call(this,void 0,t),this.x=e,this.s=void 0,this.g=nn-1,this.f=4}He.prototype=new L;He.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===nn))return!0;if(this.g=nn,this.f|=1,this.i>0&&!ir(this))return this.f&=-2,!0;var e=O;try{sr(this),O=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return O=e,ar(this),this.f&=-2,!0};He.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}L.prototype.S.call(this,e)};He.prototype.U=function(e){if(this.t!==void 0&&(L.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};He.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(He.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=rr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Z(e,t){return new He(e,t)}function ur(e){var t=e.j;if(e.j=void 0,typeof t=="function"){$e++;var n=O;O=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,qn(e),o}finally{O=n,on()}}}function qn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ur(e)}function cs(e){if(O!==this)throw new Error("Out-of-order effect");ar(this),O=e,this.f&=-2;try{8&this.f&&qn(this)}finally{on()}}function tt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,wt&&wt.push(this)}tt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};tt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,ur(this),sr(this),$e++;var e=O;return O=this,cs.bind(this,e)};tt.prototype.N=function(){2&this.f||(this.f|=2,this.u=kt,kt=this)};tt.prototype.d=function(){this.f|=8,1&this.f||qn(this)};tt.prototype.dispose=function(){this.d()};function ne(e,t){var n=new tt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var lr,sn,rn,fs=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var cr=[];ne(function(){lr=this.N})();function nt(e,t){k[e]=t.bind(null,k[e]||function(){})}function St(e){if(rn){var t=rn;rn=void 0,t()}rn=e&&e.S()}function fr(e){var t=this,n=e.data,o=ds(n);o.name="ReactiveDom",o.value=n;var r=Qt(function(){for(var l=t,f=t.__v;f=f.__;)if(f.__c){f.__c.__$f|=4;break}var p=Z(function(){var c=o.value.value;return c===0?0:c===!0?"":c||""}),d=Z(function(){return!Array.isArray(p.value)&&!On(p.value)}),w=ne(function(){if(this.N=pr,d.value){var c=p.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=c)}}),v=t.__$u.d;return t.__$u.d=function(){w(),v.call(this)},[d,p]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}fr.displayName="ReactiveTextNode";Object.defineProperties(L.prototype,{constructor:{configurable:!0,value:$t(Ke,null).constructor},type:{configurable:!0,value:fr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});nt("__b",function(e,t){if(St(),sn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof L&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});nt("__r",function(e,t){if(e(t),t.type!==Ke){St();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ne(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;fs&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),sn=o,St(n)}});nt("__e",function(e,t,n,o){St(),sn=void 0,e(t,n,o)});nt("diffed",function(e,t){St(),sn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var f in o){var p=i[f],d=o[f];p===void 0?(p=ps(n,f,d,r),i[f]=p):p.o(d,r)}}}e(t)});function ps(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=h(n);return{o:function(a,l){i.value=a,o=l},d:ne(function(){this.N=pr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}nt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var f in a)l[f]=a[f]}t.__np=void 0}else{var p=t.__c;if(p){p.__$f|=8;var d=p.__$u;d&&(p.__$u=void 0,d.d())}}e(t)});nt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});We.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function ds(e,t){return Qt(function(){return h(e,t)},[])}var ms=function(e){queueMicrotask(function(){queueMicrotask(e)})};function _s(){q(function(){for(var e;e=cr.shift();)lr.call(e)})}function pr(){cr.push(this)===1&&(k.requestAnimationFrame||ms)(_s)}var dr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function V(e,t,n={},o=dr){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:vs(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await hs(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var Vn=new Map;async function Et(e,t,n={},o=()=>{},r=dr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??Vn.get(i)??Ct();for(let l=1;;l+=1){let f=await V(e,t,{...n,key:a},r),p=ot(f);if(p?l===3&&Vn.set(i,a):Vn.clear(),!p||l===3)return{...f,tries:l};o(),await r.pause(400*2**(l-1))}}function ot(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function vs(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function hs(e){let t=await e.text(),n=t===""?null:$s(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function $s(e){try{return JSON.parse(e)}catch{return null}}function Ct(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function J(e){return e.clerk_rules}function mr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-ye(e)>=o*6e4?o:null}function ye(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function un(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function _r(e,t,n){return Xe.filter(o=>o.from.includes(e.state)&&(n||ys(o,e,t)))}function ys(e,t,n){return e.id==="print"?!0:e.id==="priority"?an(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:an(n,t.service)}function an(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var bs=["clerk","supervisor","admin"];function Be(e){return[...new Set(e.rights.filter(t=>bs.includes(t.role)).map(t=>t.office))]}function rt(e,t){return zn(e)||t.clerks_may_choose}function zn(e){return e?.role==="supervisor"||e?.role==="admin"}function vr(e,t){return e==="finish"?Math.min(Ln,t.undo_seconds*1e3):Ln}var Gn=["called","serving"];function yr(e,t,n,o){let r=e.counters.find(p=>p.code===t);if(!r)return null;let i=e.office.services.filter(p=>r.services.includes(p.code)),a=p=>p.counter===t||r.services.includes(p.service),l=p=>e.tickets.filter(d=>d.state===p),f=ks(l("waiting").filter(p=>gs(p,r,o)),n);return{counter:r,services:i,ticket:ws(e,t),line:f,next:f.find(p=>ye(p)<=o||!p.appointment_at)??null,counts:i.map(p=>xs(p,f,o)),parked:hr(l("parked").filter(a),p=>p.remind_at),missed:hr(l("no_show").filter(a),p=>p.finished_at).reverse()}}function gs(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-ye(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function hr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function je(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function ws(e,t){return e.tickets.filter(n=>n.counter===t&&Gn.includes(n.state)).reduce((n,o)=>n===null||$r(o)>$r(n)?o:n,null)}function $r(e){return e.called_at===null?0:Date.parse(e.called_at)}function ks(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||ye(o)-ye(r)||o.number.localeCompare(r.number))}function xs(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-ye(i))):null;return{service:e,waiting:o.length,longestMs:r}}function br(e,{seat:t,now:n,awaited:o}){let r=e.clock_day?[{id:`clock:${e.clock_day}`,kind:"clock",code:e.clock_day}]:[],i=p=>p.print==="failed"||p.print==="pending"&&n>=(o.get(p.id)??1/0),a=e.tickets.filter(p=>i(p)&&(p.state==="waiting"||p.state==="called")).map(p=>({id:`print:${p.id}`,kind:"print",ticket:p,code:p.print_reason??void 0})),l=e.tickets.filter(p=>p.counter===t&&je(p,n)).map(p=>({id:`parked:${p.id}:${p.remind_at}`,kind:"parked",ticket:p})),f=e.devices.flatMap(p=>{let d=p.trouble??(p.online||p.seen_at===null?null:"offline");return d===null?[]:[{id:`device:${p.id}:${d}`,kind:"device",device:p,code:d}]});return[...r,...a,...l,...f]}function ln(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function gr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function wr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Zn=["vi","en"],xr="luot.clerk.language",Sr={},X=h("vi"),Er=Z(()=>gr(Sr[X.value]??{})),Yn=h("counter"),Ss=Z(()=>({place:cn({place:Yn.value})}));function s(e,t){return Er.value(e,{...Ss.value,...t})}function cn(e){return Er.value(`place.${e.place??"counter"}`)}async function Cr(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Zn.map(async t=>{Sr[t]=await wr(e,t)})),Jn(Es())}function Jn(e){X.value=e,document.documentElement.lang=e,localStorage.setItem(xr,e)}function Es(){return localStorage.getItem(xr)==="en"?"en":"vi"}function E(e){return e[X.value]||e.vi}function F(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function qe(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function Tr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function Q(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function Or(e,t,n){let o=kr(e)-kr(Q(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function kr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var _=h(void 0),it=h(null),y=h(null),T=h(null);ne(()=>{let e=y.value?.counters.find(t=>t.code===T.value);Yn.value=e?.place??"counter"});var st=h(null),fn=h([]),fe=h(null),Ot=h(0),At=h(Date.now()),C=Z(()=>At.value+Ot.value),Ve=h(null),$=h(null),ee=h(null),Cs=1e4,Tt=h({text:"",number:0}),be=h(null),ge=h(new Set),Nt=h(new Map),we=h(!1),ze=h(!1),P=Z(()=>y.value&&T.value?yr(y.value,T.value,fn.value,C.value):null),se=Z(()=>P.value?.counter.state==="paused"),Te=Z(()=>y.value?J(y.value.office):null),D=Z(()=>fe.value?.state==="down"),Ar=Z(()=>y.value?br(y.value,{seat:T.value,now:C.value,awaited:Nt.value}).filter(e=>!ge.value.has(e.id)):[]),pn=Z(()=>ee.value!==null&&At.value<ee.value.until?ee.value:null),Ge=Z(()=>{let e=be.value;if(e===null||C.value>=e.until)return null;let t=y.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-C.value)}});function dn(e){return Qe(e,P.value?.ticket??null)}function Oe(e){Tt.value={text:e,number:Tt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:At.value+Cs;ee.value={tone:e,text:t,number:(ee.value?.number??0)+1,until:n},Oe(t)}function ae(e){y.value&&(y.value=e(y.value))}function mn(){y.value=null,T.value=null,it.value=null,ze.value=!1,st.value=null,fn.value=[],fe.value=null,be.value=null,ee.value=null,Oe(""),Ve.value=null,Nt.value=new Map}var M=h(null),ke=h(""),_n=null;function B(e,{ticket:t=null,act:n=null}={}){M.value===null&&(_n=document.activeElement),ke.value="",ee.value=null,M.value={kind:e,ticket:t,act:n,key:Ct()}}function oe(){ke.value="",M.value=null}function at(e){e!==null&&M.value===e&&oe()}function Nr(){if(_n===null)return;let e=_n;_n=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function Xn(){document.querySelector("form.panel")?.requestSubmit()}function Ir(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function Pr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Ir(e,"#000000",.25)),t.setProperty("--lotus-wash",Ir(e,"#FFFFFF",.92)))}var Zu=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),Yu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Ju=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),Xu=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),Qu=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),el=Object.freeze({ORDER:"order",COUNTER:"counter"}),tl=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),nl=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),ol=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),rl=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),il=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),sl=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),al=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),ul=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",WRONG_STATE:"wrong_state",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Dr(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Mr(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var As=[1008,4401,4403,4404],Ns=8e3;function Is(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function Ps(e){return As.includes(e.code)?e.reason||"not_allowed":""}function Rr(e){let t=new Qn(e,e.host||Dr());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var Qn=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Is(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Ps(a)),i.onerror=()=>{},this.watch(Ns)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Mr(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Ds(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Ds(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Ur(e,t){switch(t.type){case"skip":return e;case"day.opened":return{...Fr(e,t.data.waiting),tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,clock_day:t.data.clock_day};case"counter.opened":return eo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return eo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return eo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Rs(e,t);case"service.opened":case"service.closed":return Lr(e,t.data.service,{open:t.type==="service.opened"});default:return Ms(e,t.data)}}function Ms(e,{ticket:t,waiting:n}){return t?Fr(Ae(e,t),n):e}function Ae(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function ut(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function eo(e,t,n,o,r){return ut(e,{code:t,state:n,clerk:o,pause_reason:r})}function Rs(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(f=>f.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(f=>f.id===n?a:f):[...e.devices,a];return{...e,devices:l}}function Lr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Fr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Lr(n,o,{waiting:r}),e)}var vn="luot.clerk.office";function It(){let e=sessionStorage.getItem(vn);return V("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Wr(e){return sessionStorage.setItem(vn,e),It()}function hn(){sessionStorage.removeItem(vn)}function to(e){let t=Be(e),n=sessionStorage.getItem(vn);return t.includes(e.office)&&(t.length===1||n===e.office)}var Us=200,Ls=3e4,Pt=null,oo,Kr,no=0;function Hr(e,t){Mt();let n={office:e.office,onHello:o=>{Ot.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{q(()=>{y.value=o,Pr(o.office.accent),o.person&&(_.value=o.person)}),ue(),Dt(t)},onEvent:o=>Fs(o,t),onConnection:o=>{let r=fe.value?.state==="down";fe.value=o,r&&o.state==="connected"&&N("good",s("connection.back")),o.refused&&Dt(t)}};Pt=Rr(n),Kr=window.setInterval(ue,Ls)}function Mt(){Pt?.close(),Pt=null,window.clearTimeout(oo),window.clearInterval(Kr)}function Fs(e,t){if(y.value&&(y.value=Ur(y.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&ue(),e.type){case"ticket.print_failed":Ws(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(Ve.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;Ve.value=null,Dt(t)}}function Ws(e){let t=new Set(ge.value);t.delete(`print:${e}`),ge.value=t}async function Dt(e){let[t,n]=[Pt,T.value],o=await It();if(Pt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(_.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=y.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function ue(){window.clearTimeout(oo),oo=window.setTimeout(Ks,Us)}async function Ks(){let e=_.value?.office,t=T.value;if(!e||!t)return;no+=1;let n=no,o=await V("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==no)return;let r=o.body.tickets;fn.value=r.map(i=>i.id)}var $n=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<Bo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var Hs=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function pe(e){if(e.detail)return e.detail;let t=Hs.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}var Rt=null,ro=!1;async function j(e,t){$.value?.id===e||ro||(Rt!==null&&(ro=!0,await Rt,ro=!1),$.value={id:e,again:!1},Rt=t().finally(()=>{$.value=null,Rt=null}),await Rt)}function Br(){$.value&&($.value={...$.value,again:!0})}function Ut(e){if(!e.warning)return null;let t=e.warning.services.map(n=>de(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function de(e){let t=y.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var x=h(""),Ne=h(null),Bs=2e3;async function io(){let e=await It();if(e.outcome==="done")return qr(e.body);if(e.outcome==="refused"&&e.status===401){hn(),_.value=null;return}x.value="page.unreachable",window.setTimeout(io,Bs)}async function jr(e,t){if(e===""||t===""){x.value=s("sign_in.empty");return}let n=await V("POST","/sign-in",{body:{user:e,password:t},language:X.value});n.outcome==="done"?await qr(n.body.person):n.outcome==="lost"?x.value=s("sign_in.lost"):n.code==="not_signed_in"?x.value=s("sign_in.wrong"):n.code==="too_many_requests"?x.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):x.value=pe(n)}async function qr(e){let t=Be(e),[n]=t;to(e)?uo(e):n!==void 0&&t.length===1?await ao(n):so(e)}function so(e){Mt(),hn(),oe(),q(()=>{mn(),x.value="",_.value=e,it.value=Be(e)})}function Vr(){_.value&&so(_.value)}async function ao(e){let t=await Wr(e);if(t.outcome==="done"&&to(t.body))return uo(t.body);if(t.outcome==="done")return so(t.body);if(t.outcome==="refused"&&t.status===401)return Lt(s("sign_in.expired"));x.value=t.outcome==="lost"?s("sign_in.lost"):pe(t)}function uo(e){oe(),q(()=>{mn(),x.value="",_.value=e,T.value=e.counter}),Hr(e,zr)}async function lt(){if((await V("POST","/sign-out")).outcome==="lost"){x.value=s("sign_in.lost");return}Lt("")}function Lt(e){Mt(),hn(),q(()=>{mn(),Ne.value=null,_.value=null,x.value=e})}function zr(e){if(e==="signed_out"){Lt(s("sign_in.expired"));return}let t=y.value?.counters.find(r=>r.code===T.value),n=F(t??{code:String(T.value)});if(e==="closed"){Zr(),x.value=s("choose.was_closed",{counter:n});return}Mt();let o=t?.clerk===_.value?.name;q(()=>{st.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function lo(){return Dt(zr)}function Gr(){_.value&&uo({..._.value,counter:null})}function Zr(){oe(),q(()=>{T.value=null,ee.value=null})}function co(e,t){return x.value="",j(`open:${e.code}`,()=>js(e,t))}async function js(e,t){let n=await Et("POST",Qr(e.code,"open"),{body:{take_over:t},language:X.value});n.outcome==="done"?(q(()=>{ae(o=>ut(o,n.body)),Ne.value=null,T.value=e.code,_.value&&(_.value={..._.value,counter:e.code})}),ue()):n.outcome==="refused"&&n.code==="counter_taken"?Ne.value={counter:e,clerk:qs(e.code)}:(Ne.value=null,x.value=n.outcome==="lost"?s("sign_in.lost"):pe(n))}function qs(e){return y.value?.counters.find(t=>t.code===e)?.clerk??""}async function fo(e,t){let n=T.value;if(n===null)return null;if(D.value)return N("bad",s("connection.refuse")),null;let o=await Et("POST",Qr(n,e),{body:t,language:X.value});return o.outcome==="done"?(ae(r=>ut(r,o.body)),o.body):(N("bad",o.outcome==="lost"?s("refused.lost_act"):pe(o)),lo(),null)}function Yr(e){return j("pause",async()=>{let t=await fo("pause",{reason:e});if(t===null)return;let n=Ut(t);N(n?"warn":"quiet",n??s("done.pause"))})}function Jr(){return j("open",async()=>{await fo("open",{take_over:!1})&&N("good",s("done.resume"))})}function Xr(){return j("close",async()=>{let e=await fo("close",{});e!==null&&(Zr(),x.value=Ut(e)??"",_.value&&(_.value={..._.value,counter:null}))})}function Qr(e,t){return`/offices/${_.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function me(e,{method:t="POST",...n}){ee.value=null;let o=`/offices/${_.value?.office}${e}`;return Et(t,o,{...n,language:X.value},Br)}function po(e,t,n={}){return me(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function ei(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await V("GET",`/offices/${_.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function mo(e,t,n){q(()=>{ae(a=>Ae(a,t));let o=C.value,r=o+(Te.value?vr(e,Te.value):0);be.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},ee.value=null;let i=Math.round((r-o)/1e3);Oe(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),ue()}function ct(e,t,n="good"){q(()=>{ae(o=>Ae(o,e)),be.value?.ticket===e.id&&(be.value=null),N(n,t)}),ue()}function _e(e){e.outcome==="lost"?N("bad",s("refused.lost_act")):e.outcome==="refused"&&(N("bad",pe(e)),lo(),ue())}function le(){return D.value&&N("bad",s("connection.refuse")),D.value}var Ze=new $n(Ct);function yn(){if(!Ze.counts(performance.now())||le())return;if(se.value)return Jr();let e=P.value?.ticket??null;return e&&Te.value?.outcome_needed?B("outcome",{ticket:e.id}):(M.value!==null&&oe(),j("next",()=>oi({})))}function ni(e){return le()?void 0:j("next",()=>oi(e))}async function oi(e){let t=M.value,n=P.value?.ticket??null,o=Ze.keyFor(n?.id??null),r=await me(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){Ze.lost(),N("bad",s("refused.lost"));return}if(ot(r)?Ze.lost():Ze.answered(),r.outcome==="refused")return _e(r);at(t),r.body===null?Vs():r.body.state!=="called"?ri(r.body):_o("next",r.body)}function _o(e,t){let n=P.value?.counter,o=Array.from(t.number).join(" ");mo(e,t,s("spoken.next",{number:o,counter:n?F(n):""}))}function ri(e){let t=s(`state.${e.state}`);ct(e,s("done.before",{number:e.number,state:t}),"quiet")}function ii(){let e=P.value?.ticket??null;$.value!==null||e?.state!=="called"||!Ze.hadItsEffect(e.id)||(Ze.answered(),_o("next",e))}function Vs(){be.value=null,N("quiet",s("done.nobody")),ue()}function ve(e,t=P.value?.ticket??null){if(!le()){if(t===null)return N("quiet",s("refused.nobody_here"));if(!Qe(e,t)){let n=s(`state.${t.state}`);return N("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!zs(e))?B(e.asks,{ticket:t.id,act:e}):si(e,t,{})}}function zs(e){return Te.value?.outcome_needed&&(e.id==="finish"||!!P.value?.ticket)}function ft(e,t,n){return le()?void 0:si(e,t,n)}function si(e,t,n){return j(e.id,()=>Gs(e,t,n))}async function Gs(e,t,n){let o=M.value,r=await po(e.id,t.id,n),i=r.outcome==="done"?r.body:await ei(e,t,r);if(i===null)return _e(r);at(o),e.to&&i.state!==e.to?ri(i):e.id==="call"?_o(e.id,i):e.undoable?mo(e.id,i,s(`done.${e.id}`,ti(i))):ct(i,s(`done.${e.id}`,ti(i)))}function ti(e){let t=y.value?.office,n=t?.services.find(a=>a.code===e.service),o=y.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?F(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?Q(Date.parse(e.remind_at),t?.timezone):""}}function bn(){return le()?void 0:j("undo",Zs)}async function Zs(){let e=Ge.value;if(e===null)return N("quiet",s("refused.nothing_to_undo"));let t=await po("undo",e.ticket);if(ot(t))return _e(t);if(be.value=null,t.outcome!=="done")return _e(t);q(()=>{ae(n=>Ae(n,t.body)),N("good",s("done.undo",{number:e.number}))}),ue()}var Ft=h(!1),Ie=h(null);function Wt(e){Ie.value=null,Ft.value=e}function gn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function ai(e,t){if(!gn(e,t).some(n=>n.after_minutes===null)){Ie.value={tone:"bad",text:s("profiles.last")};return}if(le()){Ie.value={tone:"bad",text:s("connection.refuse")};return}return j(`profile:${e.code}:${t}`,()=>Ys(e,gn(e,t)))}async function Ys(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await me(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ie.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ie.value={tone:"bad",text:pe(o)};else{ae(i=>ut(i,o.body));let r=Ut(o.body);Ie.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:F(e)})}}}function Js(e){if(ze.value||Ft.value)return null;if(e.key==="F1")return()=>we.value=!we.value;if(we.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:Xs(e.key);if(e.altKey||e.metaKey)return null;let t=M.value;if(t&&e.key==="Escape")return oe;if(t&&e.code==="NumpadEnter")return null;if(Un.includes(e.code)||Un.includes(e.key))return t?.kind==="outcome"&&t.act===null?Xn:yn;let n=Vo(e.key);return n?t?.act===n&&t.ticket===P.value?.ticket?.id?Xn:()=>ve(n):null}function Xs(e){return e.toLowerCase()==="z"?bn:e.toLowerCase()===qo?()=>B("issue"):e===jo?Qs:null}function Qs(){document.querySelector(".waiting .row-button")?.focus()}function ui(){window.addEventListener("keydown",e=>{if(P.value===null)return;let t=Js(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var wn=h(null),Ye=h(null);function kn(e){Ye.value=null,wn.value=null,ze.value=e,e&&vo()}async function vo(){let e=await V("GET","/me/sign-ins",{language:X.value});e.outcome==="done"?wn.value=e.body.sign_ins:ho(e)}async function li(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Kt("bad",s("account.empty"),n),!1;Ye.value=null;let o={body:{old:e,new:t},language:X.value},r=await V("POST","/me/password",o);return ot(r)&&(r=await V("POST","/me/password",o)),r.outcome!=="done"?(ho(r),!1):(Kt("good",s("account.changed")),await vo(),!0)}function ci(e){return j(`end:${e.id}`,async()=>{let t=await V("DELETE",`/me/sign-ins/${e.id}`,{language:X.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?ho(t):(Kt("good",s("account.ended")),vo())})}function ho(e){e.outcome==="refused"&&e.status===401?Lt(s("sign_in.expired")):e.outcome==="refused"?Kt("bad",pe(e),e.field):Kt("bad",s("account.lost"))}function Kt(e,t,n=null){Ye.value={tone:e,text:t,field:n}}function Pe({label:e,wide:t=!1,onClose:n,children:o}){let r=H(null);return te(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var ea={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(ea[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function ce(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function Ht({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=G(!1);return u`<div class="field">
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
  </div>`}function pt(){let e=_.value?.name??"";return u`<button
    type="button"
    class="tool"
    data-act="account"
    aria-haspopup="dialog"
    aria-label=${`${e}: ${s("account.title")}`}
    onClick=${()=>kn(!0)}
  >
    <${m} name="person" /><span class="top-person">${e}</span>
  </button>`}function dt(){if(!ze.value)return null;let e=Ye.value;return u`<${Pe} label=${s("account.title")} onClose=${()=>kn(!1)}>
    <h2>${s("account.title")}</h2>
    <${ta} />
    <${oa} />
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>kn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function ta(){let e=H(null),t=Ye.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await li(String(r.get("old")),String(r.get("new")))?e.current?.reset():na(Ye.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${_.value?.user} readonly hidden />
    <${Ht} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${Ht} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function na(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function oa(){let e=H(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(wn.value??[]).map(t=>u`<${ra} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function ra({signIn:e,title:t}){let n={since:pi(e.since),seen:pi(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await ci(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${fi(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${fi(e)}, ${s("account.facts",n)}`}
          aria-busy=${$.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function fi({counter:e}){return e===null?s("account.no_counter"):F(y.value?.counters.find(t=>t.code===e)??{code:e})}function pi(e){return e.slice(11,16)}var ia=6;function mi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${di} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${di} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,ia)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>B("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${$o} />
    </div>
  </div>`}function $o(){return zn(_.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Wt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function di({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${sa} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function sa({ticket:e,timezone:t}){let n=je(e,C.value),o=e.state==="parked"&&e.remind_at?Q(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>B("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}function De(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Zn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${X.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Jn(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var aa=3;function _i({desk:e,hall:t}){return u`<header class="top">
    <${ce} />
    <h1 class="top-counter">${F(e.counter)}</h1>
    <p class="top-services">${ua(e)}</p>
    <${yo} />
    <${bo} />
    <p class="top-clock">${Q(C.value,t.office.timezone)}</p>
  </header>`}function ua({counter:e,services:t}){return t.length>aa?E(e.name):t.map(n=>E(n.name)).join(" · ")}function yo(){return u`<div class="tools">
    <${pt} />
    <${De} />
    <button
      type="button"
      class="tool"
      aria-haspopup="dialog"
      aria-label=${`${s("help.open")} F1`}
      onClick=${()=>we.value=!0}
    >
      <${m} name="keyboard" />
      <kbd>F1</kbd>
    </button>
    <button
      type="button"
      class="quiet-button"
      data-act="close"
      aria-busy=${$.value?.id==="close"}
      aria-disabled=${D.value}
      onClick=${Xr}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function bo(){let e=fe.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function xn({hall:e}){if(!Ft.value)return null;let t=Ie.value;return u`<${Pe} label=${s("profiles.title")} wide onClose=${()=>Wt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${la} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Wt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function la({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${F(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${F(e)}>
      ${t.map(n=>u`<${ca} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function ca({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!gn(e,t.code).some(a=>a.after_minutes===null),i=$.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||D.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>ai(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function vi({hall:e}){let t=H(null);return te(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===_.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ce} /><${De} />
        <${$o} />
        <${fa} />
        <${pt} />
        <button type="button" class="quiet-button" onClick=${lt}>
          <${m} name="door" />${s("sign_out.do")}
        </button>
      </div>
      <p class="arrival-lead">${s("choose.hello",{name:_.value?.name??""})}</p>
      <h1>${s("choose.title")}</h1>
      <p class="complaint" role="alert">
        ${x.value&&u`<${m} name="alert" /><span>${x.value}</span>`}
      </p>
      ${e.counters.length===0&&u`<p>${s("choose.none")}</p>`}
      <ul class="counters" ref=${t}>
        ${e.counters.map(n=>u`<${pa} key=${n.code} counter=${n} />`)}
      </ul>
      <${bo} />
    </div>
    <${ma} />
    <${xn} hall=${e} />
    <${dt} />
  </main>`}function fa(){return _.value===null||_.value===void 0||Be(_.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${Vr}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function pa({counter:e}){let t=$.value?.id===`open:${e.code}`;return u`<li>
    <button
      type="button"
      class="counter-card"
      data-state=${e.state}
      data-counter=${e.code}
      aria-busy=${t}
      onClick=${()=>co(e,!1)}
    >
      <span class="counter-name">${F(e)}</span>
      <span class="counter-services">${E(e.name)}</span>
      <span class="counter-who"
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:cn(e)}):da(e)}</span
      >
    </button>
  </li>`}function da(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function ma(){if(Ne.value===null)return null;let{counter:e,clerk:t}=Ne.value,n={counter:F(e),name:t},o=()=>{Ne.value=null},r=t===_.value?.name;return u`<${Pe} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:cn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>co(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function hi({offices:e}){let t=H(null),n=va(e);return te(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ce} /><${De} />
        <${pt} />
        <button type="button" class="quiet-button" onClick=${lt}>
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
            <button type="button" class="counter-card" data-state="closed" data-office=${o} onClick=${()=>ao(o)}>
              <span class="counter-name">${_a(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${dt} />
  </main>`}function _a(e,t){let n=e[t];return n?E(n):t}function va(e){let[t,n]=G({});return te(()=>{for(let o of e)V("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var ha={free:"desk",called:"walking",serving:"desk",paused:"pause"};function $i({desk:e}){let{ticket:t}=e,n=t?t.state:se.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${ha[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${$a} ticket=${t} />`:u`<${ba} />`}
  </section>`}function $a({ticket:e}){let t=qe(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${de(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Bt} />`}
      <${ya} />
    </div>
    <${yi} from=${n} label=${s(`timer.${e.state}`)} />`}function ya(){let e=yt("add-service");return dn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ve(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function ba(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${se.value&&Ve.value!==null&&u`<${yi} from=${Ve.value} label=${s("timer.paused")} />`}`}function yi({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${Tr(C.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Bt(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function bi({ticket:e,hall:t}){let n=pn.value,o=un(e,J(t.office),C.value);return u`<div class="answers" hidden=${M.value!==null}>
    <${ga} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!Ge.value&&!n&&o&&u`<${wa} ticket=${e} />`}
  </div>`}function ga(){let e=Ge.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
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
      onClick=${bn}
    >
      <${m} name="undo" />${s("act.undo")}<kbd>Ctrl+Z</kbd>
    </button>
    <span class="undo-time" style=${`transform: scaleX(${e.leftMs/(e.until-e.since)})`}></span>
  </div>`}function wa({ticket:e}){let t=yt("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ve(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var ka=3e4;function Sn(e,t=null){return le()?void 0:j(`print:${e.id}`,()=>xa(e,t))}async function xa(e,t){let n=M.value,o=await me(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return B("print",{ticket:e.id});if(o.outcome!=="done")return _e(o);gi(e),at(n),ct(o.body,s("done.print",{number:e.number}))}function gi(e){let t=new Set(ge.value);t.delete(`print:${e.id}`),ge.value=t,Nt.value=new Map(Nt.value).set(e.id,C.value+ka)}function wi(e){ge.value=new Set(ge.value).add(e)}function ki(e,t){let n=M.value?.key;return le()?void 0:j("issue",()=>Sa(e,t,n))}async function Sa(e,t,n){let o=await me("/tickets",{key:n,body:e});if(o.outcome!=="done")return _e(o);let r=o.body;if(ae(a=>Ae(a,r)),B("issued",{ticket:r.id}),t===null)return;let i=await me(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?_e(i):(gi(r),N("good",s("done.issue",{number:r.number})))}function xi(e,t){return le()?void 0:j("priority",()=>Ea(e,t))}async function Ea(e,t){let n=M.value,o=await me(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return _e(o);at(n);let r=t.priority===null?"done.priority_none":"done.priority";ct(o.body,s(r,{number:e.number}))}var Ca=["abandoned","interrupted","offline","paper_low","paper_out","cover_open","unreachable","busy","error","connection_lost","unconfirmed","muted","voice_missing","digits_too_small","help","disk_full","journal_lost"];function Si({timezone:e}){if(!D.value||fe.value===null)return null;let t=Q((fe.value.heard??fe.value.since)+Ot.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Ei(){let[e,t]=G(!1),n=Ar.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${Oa} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Ta} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Ta({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Oa({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Na(e)} />
    <p class="banner-text">
      <strong>${Ia(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Aa} trouble=${e} />
    <button type="button" class="link" onClick=${()=>wi(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Aa({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Sn(n):()=>B("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${$.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Na({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Ia({kind:e,ticket:t,device:n,code:o}){if(e==="clock")return s("trouble.clock",{day:(o??"").split("-").reverse().join("/")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ca.includes(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Ci({desk:e,hall:t}){let n=H(null);te(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=$.value?.id==="next"||$.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${se.value}
    aria-busy=${o}
    aria-disabled=${D.value}
    aria-keyshortcuts="F9"
    onClick=${yn}
  >
    <${m} name=${se.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(se.value?"resume":"next")}</span>
      <span class="main-who">${Pa(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Pa(e,t){if($.value?.id==="next")return s($.value.again?"next.retrying":"next.sending");if(se.value)return s("resume.hint",{reason:Da(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:de(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function Da(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Ti({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${M.value!==null}>
    ${Ho.map(n=>u`<${Ma} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Ma({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!dn(e),i=e.id==="no-show"&&un(t,J(n.office),C.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||D.value}
    data-started=${!!a}
    aria-busy=${$.value?.id===e.id}
    aria-keyshortcuts=${e.key}
    onClick=${()=>ve(e)}
  >
    <${m} name=${e.icon} />
    <span class="act-word"
      >${a?u`<span class="long">${s("act.start.done",{time:Q(Date.parse(a),o)})}</span
            ><span class="short">${s("act.start.done_short")}</span>`:s(`act.${e.id}`)}</span
    >
    <kbd>${e.key}</kbd>
  </button>`}function Oi(){if(!we.value)return null;let e=y.value?.office.rule,t=Te.value?.longest_wait_minutes,n=()=>{we.value=!1};return u`<${Pe} label=${s("help.title")} wide onClose=${n}>
    <h2>${s("help.title")}</h2>
    ${e&&u`<section class="help-rule">
      <h3>${s("help.rule")}</h3>
      <p>${E(e)}${t&&` ${s("help.limit",{minutes:t})}`}</p>
    </section>`}
    <dl class="keys">
      <${xe} keys=${["F9",s("help.keypad")]} does=${s("help.next")} />
      ${Xe.filter(o=>o.key).map(o=>u`<${xe} key=${o.id} keys=${[o.key]} does=${s(`act.${o.id}`)} />`)}
      <${xe} keys=${["Ctrl+Z"]} does=${s("act.undo")} />
      <${xe} keys=${["Ctrl+↓"]} does=${s("help.line")} />
      <${xe} keys=${["Ctrl+I"]} does=${s("act.issue")} />
      <${xe} keys=${["Tab"]} does=${s("help.tab")} />
      <${xe} keys=${["Enter"]} does=${s("help.enter")} />
      <${xe} keys=${["Esc"]} does=${s("help.escape")} />
      <${xe} keys=${["F1"]} does=${s("help.help")} />
    </dl>
    <p class="dialog-note">${s("help.note")}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${n}>${s("help.close")}</button>
    </div>
  <//>`}function xe({keys:e,does:t}){return u`<div class="key">
    <dt>${e.map(n=>u`<kbd>${n}</kbd>`)}</dt>
    <dd>${t}</dd>
  </div>`}function re({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=H(null);return gt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${f=>{f.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${Ra}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${oe}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Ua} button=${t} danger=${n} busy=${o} />
  </form>`}function Ra(){ke.value="",ee.value=null}function Ua({button:e,danger:t,busy:n}){let o=pn.value,r=ke.value||o?.text||"",i=ke.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${$.value?.id===n}
      aria-disabled=${D.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function Y({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Ai({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function z(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var La=[5,10,15,30,60],Fa=["first","arrival","last"],Wa=["asked","left","mistake","not_taken"];function Ni({ticket:e,act:t,hall:n}){let o=J(n.office).park_minutes,r=mt(n.office.park_reasons??[]),i=[...new Set([...La,o])].sort((l,f)=>l-f),a=l=>{let f=z(l,"reason");return f===null?Me("lack.reason"):ft(t,e,{reason:f,minutes:Number(z(l,"minutes"))})};return u`<${re} title=${Je("park",e)} button=${_t("park",e)} busy="park" onAnswer=${a}>
    <${Y} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${Y}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Ii({ticket:e,act:t,hall:n}){let[o,r]=Li(e,n),i=e.state!=="waiting"||rt(_.value,J(n.office)),a=Fa.filter(f=>i||f!=="first"),l=f=>{let p=z(f,"service"),d=z(f,"to_counter");return p===null&&d===null?Me("lack.where"):ft(t,e,{service:p,to_counter:d,position:z(f,"position")})};return u`<${re} title=${Je("transfer",e)} button=${_t("transfer",e)} busy="transfer" onAnswer=${l}>
    <${Y} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${Y} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(Ka)]} chosen="" />
    <${Y} label=${s("ask.position")} name="position" choices=${a.map(f=>({value:f,text:s(`position.${f}`)}))} chosen="arrival" />
  <//>`}function Pi({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=z(i,"outcome");return a===null?Me("lack.outcome"):t===null?ni({outcome:a}):ft(t,e,{outcome:a})};return u`<${re} title=${Je(`outcome_${o}`,e)} button=${_t(o,e)} busy=${o} onAnswer=${r}>
    <${Y} label=${s("ask.outcome")} name="outcome" choices=${mt(n.office.outcomes??[])} />
  <//>`}function Di({ticket:e,act:t,hall:n}){let[,o]=Li(e,n),r=i=>{let a=z(i,"service");return a===null?Me("lack.service"):ft(t,e,{service:a})};return u`<${re} title=${Je("add-service",e)} button=${_t("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${Y} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function Mi({ticket:e,act:t}){let n=r=>{let i=z(r,"reason");return i===null?Me("lack.reason"):ft(t,e,{reason:i})},o=Wa.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${re} title=${Je("cancel",e)} button=${_t("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${Y} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Ri({ticket:e,hall:t}){let n=o=>xi(e,{priority:z(o,"priority")});return u`<${re} title=${Je("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${Y} label=${s("ask.priority")} name="priority" choices=${go(t)} chosen=${e.priority??""} />
  <//>`}function Ui({ticket:e,hall:t}){let n=ln(t),o=r=>{let i=z(r,"device");return i===null?Me("lack.printer"):Sn(e,i)};return u`<${re} title=${Je("print",e)} button=${_t("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${Y} label=${s("ask.printer")} name="device" choices=${n.map(ko)} chosen=${wo(n)} />
  <//>`}function go(e){return[{value:"",text:s("priority.none")},...mt(e.office.priorities)]}function wo(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function ko(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function mt(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function Me(e){ke.value=s(e),Oe(ke.value)}function Li(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,mt(o)]}function Ka(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function Je(e,t){return s(`panel.${e}`,{number:t.number})}function _t(e,t){return s(`do.${e}`,{number:t.number})}function Fi({hall:e}){let t=ln(e),[n]=e.office.languages,[o,r]=G(""),i=l=>{let{name:f,value:p}=l.target;f==="service"&&r(p)},a=l=>{let f=z(l,"service");if(f===null)return Me("lack.service");let p=z(l,"appointment"),d={service:f,priority:z(l,"priority"),language:z(l,"language")??n??"vi",appointment_at:p&&Or(p,C.value,e.office.timezone)};return ki(d,z(l,"device"))};return u`<${re} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${a}>
    <div onChange=${i}>
      <${Y} label=${s("ask.service")} name="service" choices=${mt(e.office.services)} />
    </div>
    <${Y} label=${s("ask.priority")} name="priority" choices=${go(e)} chosen="" />
    ${Ha(o,e)&&u`<${Ai} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    <${Y}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(ko),{value:"",text:s("ask.no_slip")}]}
      chosen=${wo(t)}
    />
    ${e.office.languages.length>1&&u`<${Y}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(l=>({value:l,text:s(`language.${l}`)}))}
      chosen=${n}
    />`}
  <//>`}function Ha(e,t){if(rt(_.value,J(t.office)))return!0;let n=P.value?.counter;return n!==void 0&&(e===""||an(n,e))}function Wi({ticket:e}){return u`<${re} title=${s("panel.issued")}>
    <p class="panel-number">${e.number}</p>
    <p class="panel-service">${de(e.service)}</p>
    <div class="panel-acts">
      <button type="button" class="act" onClick=${()=>B("issue")}>
        <${m} name="plus" /><span class="act-word">${s("do.issue_more")}</span>
      </button>
      <button type="button" class="act" onClick=${()=>B("print",{ticket:e.id})}>
        <${m} name="printer" /><span class="act-word">${s("act.print")}</span>
      </button>
    </div>
  <//>`}function Ki({ticket:e,hall:t}){let n=J(t.office),o=P.value?.counter,r=o?_r(e,o,rt(_.value,n)):[];return u`<${re} title=${`${e.number} · ${de(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${je(e,C.value)}>${qa(e,t)}</span>
      ${e.priority!==null&&u`<${Bt} />`}
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${Ba} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function Ba({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${$.value?.id===e.id}
    aria-disabled=${D.value}
    onClick=${()=>ve(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(ja(e,t))}</span>
  </button>`}function ja(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function qa(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?Q(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=je(e,C.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:qe(C.value-Date.parse(e.issued_at))})}var Va=["waiting","parked","no_show"],za={park:Ni,transfer:Ii,outcome:Pi,"add-service":Di,cancel:Mi,priority:Ri,print:Ui,issue:Fi,issued:Wi,ticket:Ki};function Hi({hall:e}){let t=M.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&$.value===null&&!Ga(t,n);return gt(()=>{o&&(oe(),N("quiet",s("panel.changed",{number:n?.number??""})))},[o]),gt(()=>{t===null&&Nr()},[t===null]),t===null||o?null:u`<${za[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function Ga(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?Va.includes(t.state):e.act!==null?Qe(e.act,t):e.kind!=="outcome"||Gn.includes(t.state)}var Bi=3;function ji({desk:e,hall:t}){let[n,o]=G(!1);if(se.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,Bi);return u`<footer class="pause" data-open=${n} hidden=${M.value!==null}>
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
      ${i.map(a=>u`<${Za} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>Bi&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${Ya} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function Za({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${$.value?.id==="pause"}
    aria-disabled=${D.value}
    onClick=${()=>Yr(e.code)}
  >
    ${E(e.name)}
  </button>`}function Ya({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var Ja=48,xo=4,Xa=4;function qi({desk:e,hall:t}){let n=H(null),[o,r]=G(!1),i=nu(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>Xa}>
      ${e.counts.map(f=>u`<${Qa} key=${f.service.code} count=${f} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${tu}>
        ${a.map((f,p)=>u`<${eu} key=${f.id} ticket=${f} first=${p===0} rules=${J(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${mi} desk=${e} hall=${t} />
  </aside>`}function Qa({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:qe(o)})}</span
    >
  </li>`}function eu({ticket:e,first:t,rules:n,timezone:o}){let r=mr(e,n,C.value),i=ye(e),a=!!e.appointment_at&&i>C.value;return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
    <button
      type="button"
      class="row-button"
      tabindex=${t?0:-1}
      onClick=${()=>B("ticket",{ticket:e.id})}
    >
      <span class="row-number">${e.number}</span>
      <span class="row-service" data-crowded=${e.priority!==null||r!==null}
        >${de(e.service)}</span
      >
      ${e.for_counter&&u`<span class="row-own">${s("waiting.own")}</span>`}
      ${e.priority!==null&&u`<${Bt} />`}
      ${r!==null&&u`<span class="row-late"><${m} name="clock" />${s("waiting.past",{minutes:r})}</span>`}
      <span class="row-waited">${a?s("waiting.from",{time:Q(i,o)}):qe(C.value-i)}</span>
    </button>
  </li>`}function tu(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function nu(e){let[t,n]=G(xo);return te(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(xo,Math.floor(o.clientHeight/Ja)):xo)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function Vi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${_i} desk=${e} hall=${t} />
    <${Si} timezone=${n} />
    <${Ei} />
    <div class="desk-body">
      <main class="work" aria-busy=${$.value!==null}>
        <${$i} desk=${e} />
        <${Ci} desk=${e} hall=${t} />
        <${Ti} ticket=${e.ticket} hall=${t} />
        <${Hi} hall=${t} />
        <${bi} ticket=${e.ticket} hall=${t} />
        <${ji} desk=${e} hall=${t} />
      </main>
      <${qi} desk=${e} hall=${t} />
      <div class="foot"><${yo} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Tt.value.number}>${Tt.value.text}</span></p>
    <${Oi} />
    <${dt} />
    <${xn} hall=${t} />
  </div>`}function zi(){let[e,t]=G(!1),[n,o]=G(!1),r=H(null);te(()=>So(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let f=So(r.current,"user"),p=So(r.current,"password");await jr(f?.value.trim()??"",p?.value??""),t(!1),x.value!==""&&(f?.value?p:f)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${ce} /><${De} /></div>
      <h1>${s("sign_in.title")}</h1>
      <p class="arrival-lead">${s("sign_in.lead")}</p>
      <label class="field" for="user">
        <span>${s("sign_in.user")}</span>
        <input id="user" name="user" autocomplete="username" autocapitalize="none" spellcheck=${!1}
          aria-describedby="complaint" aria-invalid=${x.value!==""} />
      </label>
      <${Ht} id="password" label=${s("sign_in.password")} autocomplete="current-password"
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
  </main>`}function So(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function Gi(){let e=x.value!==""||D.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${ce} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function Zi({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${ce} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${lt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Gr}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var ou=5e3;function Yi(){ne(()=>{document.title=P.value?ru(P.value):s("page.title")}),ne(ii);let e=-1/0;ne(()=>{let t=Ge.value;t===null||t.since===e||t.leftMs>ou||(e=t.since,Oe(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function ru({counter:e,line:t,next:n}){let o={counter:F(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var iu=500;function su(){return _.value===null?u`<${zi} />`:it.value!==null?u`<${hi} offices=${it.value} />`:st.value!==null?u`<${Zi} taken=${st.value} />`:_.value===void 0||y.value===null?u`<${Gi} />`:T.value===null||P.value===null?u`<${vi} hall=${y.value} />`:u`<${Vi} desk=${P.value} hall=${y.value} />`}await Cr();window.setInterval(()=>{At.value=Date.now()},iu);ui();Yi();Rn(u`<${su} />`,document.getElementById("page"));io();
