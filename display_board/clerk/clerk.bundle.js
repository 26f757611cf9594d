/* Made from display_board/clerk by display_board/generate.py. */
var k,Ao,Cn,Ee,On,zt,No,Vt,Io,An,Tn,Qi,ht=Symbol.for("pv"),Yt={},Zt=[],es=/^m(i|n|o|s|text|space)$/,Nn=Array.isArray,In=Zt.slice,Fe=Object.assign;function Le(e){e&&e.parentNode&&e.remove()}function $t(e,t,n){var o,r,i,a={},l=arguments.length;for(i in t)i=="key"?o=t[i]:i=="ref"&&typeof e!="function"?r=t[i]:a[i]=t[i];return l>2&&(a.children=l>3?In.call(arguments,2):n),vt(e,a,o,r,null)}function vt(e,t,n,o,r){var i={type:e,props:t,key:n,ref:o,__k:null,__:null,__b:0,__e:null,__c:null,constructor:ht,__v:r||++Ao,__i:-1,__u:0};return!r&&k.vnode&&k.vnode(i),i}function Ke(e){return e.children}function We(e,t){this.props=e,this.context=t,this.__g=0}function Oe(e,t){if(t==null)return e.__&&Oe(e.__,e.__i+1);for(var n;t<e.__k.length;t++)if((n=e.__k[t])&&n.__e)return n.__e;return typeof e.type!="function"||e.props.__P?null:Oe(e)}function ts(e){var t,n=e.__v,o=n.__e,r=[],i=[],a=e.__P;a&&((t=Fe({constructor:ht},n)).__v=n.__v+1,k.vnode&&k.vnode(t),Rn(a,t,n,e.__n,a.namespaceURI,32&n.__u?[o]:null,r,o||Oe(n),32&n.__u,i),t.__v=n.__v,t.__.__k[t.__i]=t,Lo(r,t,i),n.__=n.__e=null,t.__e!=o&&Ro(t))}function Ro(e){if((e=e.__)&&e.__c&&!e.props.__P)return e.__e=null,e.__k.some(function(t){return t&&(e.__e=t.__e)}),Ro(e)}function To(e){(8&e.__g||(e.__g|=8,Ee.push(e),zt++))&&On==k.debounceRendering||((On=k.debounceRendering)||queueMicrotask)(Po)}function Po(){try{for(var e,t=1;Ee.length;)Ee.length>t&&Ee.sort(No),e=Ee.shift(),t=Ee.length,8&e.__g&&ts(e)}finally{(zt=Ee.length)&&(On||queueMicrotask)(Po)}}function Do(e,t,n,o,r,i,a,l,p,d,c){var y,v,f,g,W,S,A=o.__k||Zt,w=t.length;for(p=ns(n,t,A,p,w),y=0;y<w;y++)(f=n.__k[y])!=null&&(v=~f.__i&&A[f.__i]||Yt,f.__i=y,S=Rn(e,f,v,r,i,a,l,p,d,c),g=f.__e,(v.ref!=f.ref||8&v.__u)&&(v.ref&&Pn(v.ref,null,f,v),f.ref&&c.push(f.ref,f.__c||g,f)),W=W||g,4&f.__u?(p=Mo(f,p,e,!v.__v),v.__e&&(v.__e=null)):typeof f.type=="function"&&S!==void 0?p=S:g&&(p=g.nextSibling),f.__u&=-21);return n.__e=W,p}function ns(e,t,n,o,r){var i,a,l,p,d,c,y,v,f,g=n.length,W=g,S=0,A=0,w=e.__k=Array(r);for(i=0;i<r;i++)(a=t[i])!=null&&typeof a!="boolean"&&typeof a!="function"?(typeof a!="object"||a.constructor===String?a=w[i]=vt(null,a):Nn(a)?a=w[i]=vt(Ke,{children:a}):a.constructor===ht&&a.__b?a=w[i]=vt(a.type,a.props,a.key,a.ref,a.__v):w[i]=a,p=i+S,a.__=e,a.__b=e.__b+1,l=null,~(d=a.__i=os(a,n,p,W))&&(W--,(l=n[d])&&(l.__u|=2)),l&&l.__v?(a.__u|=16,d==p-1?S--:d==p+1?S++:d!=p&&(d>p?S--:S++,A=1)):(~d||(r>g?S--:r<g&&S++),typeof a.type!="function"&&(a.__u|=4))):w[i]=null;if(A){for(c=[],y=[],i=0;i<r;i++)if((a=w[i])&&16&a.__u){for(S=0,v=c.length;S<v;)c[f=S+v>>1]<a.__i?S=f+1:v=f;c[S]=a.__i,y[i]=S+1}for(S=c.length;i--;)y[i]&&(y[i]==S?S--:w[i].__u|=4)}if(W)for(i=0;i<g;i++)!(l=n[i])||2&l.__u||(l.__e==o&&(o=Oe(l)),Dn(l,l));return o}function Mo(e,t,n,o){var r,i,a,l;if(typeof e.type=="function"){if(e.props.__P)return t;if(r=e.__k)for(i=0;i<r.length;i++)r[i]&&(r[i].__=e,t=Mo(r[i],t,n,!1));return t}for(t&&!t.parentNode&&(t=Oe(e))&&!t.parentNode&&(t=null),a=e.__e,l=t;l&&l.nodeType==8;)l=l.nextSibling;for(a!=l&&(!o&&n.moveBefore&&a.parentNode?n.moveBefore(a,t):n.insertBefore(a,t||null)),t=a;(t=t&&t.nextSibling)&&t.nodeType==8&&!t.data.startsWith("$s"););return t}function os(e,t,n,o){var r,i=e.key,a=e.type,l=t[n],p=l&&!(2&l.__u);if(l===null&&i==null||p&&i==l.key&&a==l.type)return n;if(o>(p?1:0)){for(r=n-1;r>=0;r--)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r;for(r=n+1;r<t.length;r++)if((l=t[r])&&!(2&l.__u)&&i==l.key&&a==l.type)return r}return-1}function Co(e,t,n){n==null&&(n=""),t[0]=="-"?e.setProperty(t,n):e[t]=n}function qt(e,t,n,o,r){var i,a;if(t=="style")if(typeof n=="string")e.style.cssText=n;else{if(typeof o=="string"&&(e.style.cssText=o=""),o)for(t in o)n&&t in n||Co(e.style,t);if(n)for(t in n)o&&n[t]==o[t]||Co(e.style,t,n[t])}else if(t[0]=="o"&&t[1]=="n")typeof n!="function"&&(n=null),typeof o!="function"&&(o=null),(e.__e||(e.__e={}))[t]=n,n&&o||(a=Tn[t]||(Tn[t]=rs(t)),(e.__a||(e.__a={}))[t]=An,i=t!=(t=t.replace(Io,"$1")),(t=t.slice(2))[0]<"a"&&(t=t.toLowerCase()),n?e.addEventListener(t,a,i):e.removeEventListener(t,a,i));else{if(r=="http://www.w3.org/2000/svg")t=t.replace(/xlink(H|:h)/,"h").replace(/sName$/,"s");else if(t!="width"&&t!="height"&&t!="href"&&t!="list"&&t!="form"&&t!="tabIndex"&&t!="download"&&t!="rowSpan"&&t!="colSpan"&&t!="role"&&t!="popover"&&t in e)try{return void(e[t]=n??"")}catch{}if(typeof n=="function")return;n==null||n===!1&&t[4]!="-"?e.removeAttribute(t):e.setAttribute(t,t=="popover"&&n==1?"":n)}}function rs(e){return function(t){var n=this.__e;if(n){if(n=n[e],t[Vt]==null)t[Vt]=An++;else if(t[Vt]<this.__a[e])return;return n(k.event?k.event(t):t)}}}function Rn(e,t,n,o,r,i,a,l,p,d){var c,y,v,f,g,W,S,A,w,K,I,En,Eo,jt,Me,Oo,Se,Ue,he=t.type;if(t.constructor!==ht)return null;128&n.__u&&(p=32&n.__u,c=n.__c.__z)&&(t.__u|=p,y=i=[],c.nodeType==8?l=Gt(c,i):i.push(c),l=i[0]||l),(c=k.__b)&&c(t);e:if(typeof he=="function"){v=a.length;try{if(A=t.props,w=(c=he.prototype)&&c.render,K=(c=he.contextType)&&o[c.__c],I=c?K?K.props.value:c.__:o,(f=n.__c)?(t.__c=f,2&f.__g&&(f.__g|=1)):(w?t.__c=f=new he(A,I):(t.__c=f=new We(A,I),f.constructor=he,f.render=ss),K&&K.sub(f),f.state||(f.state={}),f.__n=o,f.__g|=8,f.__h=[],f.__k=[]),w&&(f.__s||(f.__s=f.state),he.getDerivedStateFromProps&&(f.__s==f.state&&(f.__s=Fe({},f.__s)),Fe(f.__s,he.getDerivedStateFromProps(A,f.__s)))),g=f.props,W=f.state,f.__v=t,n.__c){if(A!==g&&w&&!he.getDerivedStateFromProps&&f.componentWillReceiveProps&&f.componentWillReceiveProps(A,I),t.__v==n.__v&&!(8&f.__g)||!(4&f.__g)&&f.shouldComponentUpdate&&f.shouldComponentUpdate(A,f.__s,I)===!1){t.__v!=n.__v&&(f.props=A,f.state=f.__s,f.__g&=-9),t.__e=n.__e,t.__k=n.__k,t.__k.some(function(ie){ie&&(ie.__=t)}),Zt.push.apply(f.__h,f.__k),f.__k=[],f.__h.length&&a.push(f),l=Oe(n);break e}f.componentWillUpdate&&f.componentWillUpdate(A,f.__s,I),w&&f.componentDidUpdate&&f.__h.push(function(){f.componentDidUpdate(g,W,S)})}else w&&!he.getDerivedStateFromProps&&f.componentWillMount&&f.componentWillMount(),w&&f.componentDidMount&&f.__h.push(f.componentDidMount);f.context=I,f.props=A,f.__P=e,f.__g&=-5,En=k.__r,Eo=w?25:0;do f.__g&=-9,En&&En(t),c=f.render(f.props,f.state=f.__s,f.context);while(8&f.__g&&++Eo<25);w&&(Zt.push.apply(f.__h,f.__k),f.__k=[]),f.state=f.__s,f.getChildContext&&(o=Fe({},o,f.getChildContext())),w&&n.__c&&f.getSnapshotBeforeUpdate&&(S=f.getSnapshotBeforeUpdate(g,W)),jt=c&&c.type===Ke&&c.key==null?c.props.children:c,A.__P&&(c=l,r=(e=A.__P).namespaceURI,p=i=null,n.props&&n.props.__P!=e&&(n.__k.some(function(ie){ie&&Dn(ie,ie)}),n.__k=null),l=n.__k?Oe(n,0):null),l=Do(e,Nn(jt)?jt:[jt],t,n,o,r,i,a,l,p,d),A.__P&&(t.__e=null,l=c),t.__u&=-161,y&&y.some(Le),f.__h.length&&a.push(f),1&f.__g&&(f.__g&=-4)}catch(ie){if(a.length=v,t.__v=null,p||i)if(ie&&ie.then){if(t.__u|=128|p,i){for(~(Se=i.indexOf(l||void 0))||(Se=i.length);(Ue=i[Se-1])&&Ue.nodeType==8;)Se--;for(;Se<i.length;Se++)if(Ue=i[Se])if(i[Se]=null,Me){if(Ue==Oo)break}else{if(Ue.nodeType!=8)break;Ue.data.startsWith("$s")&&(Oo=Gt(Me=Ue))}}if(!Me){for(;l&&l.nodeType==8&&l.nextSibling;)l=l.nextSibling;Me=l}(c=Gt(Me=t.__c.__z||(t.__c.__z=Me)))?(t.__e=Me,l=c):t.__e=l,l=l&&l.nextSibling}else i&&i.some(Le);else t.__e=n.__e;t.__k||(t.__k=n.__k||[]),ie&&ie.then||Uo(t),k.__e(ie,t,n)}}else l=t.__e=is(n.__e,t,n,o,r,i,a,p,d,e);return(c=k.diffed)&&c(t),l}function Gt(e,t){if(e&&e.nodeType==8&&e.data.startsWith("$s"))for(var n=1;e=e.nextSibling;){if(e.nodeType==8){if(e.data.startsWith("$s"))n++;else if(e.data.startsWith("/$s")&&!--n)return e}t&&t.push(e)}}function Uo(e){e&&(e.__c&&(e.__c.__g|=4),e.__k&&e.__k.some(Uo))}function Lo(e,t,n){for(var o=0;o<n.length;)Pn(n[o++],n[o++],n[o++]);k.__c&&k.__c(t,e),e.some(function(r){try{e=r.__h,r.__h=[],e.some(function(i){i.call(r)})}catch(i){k.__e(i,r.__v)}})}function is(e,t,n,o,r,i,a,l,p,d){var c,y,v,f,g,W,S,A,w=n.props||Yt,K=t.props,I=t.type;if(I=="svg"?r="http://www.w3.org/2000/svg":I=="math"?r="http://www.w3.org/1998/Math/MathML":r||(r="http://www.w3.org/1999/xhtml"),i){for(c=0;c<i.length;c++)if((g=i[c])&&(I?g.localName==I:g.nodeType==3)){e=g,i[c]=null;break}}if(!e){if(A=d.ownerDocument||document,!I)return A.createTextNode(K);e=A.createElementNS(r,I,K.is?K:d),l&&(k.__m&&k.__m(t,i),l=!1),i=null}if(I){if(d=I=="template"&&e.content||e,i=I=="textarea"&&K.defaultValue!=null?null:i&&In.call(d.childNodes),!l&&i)for(w={},c=0;c<e.attributes.length;c++)w[(g=e.attributes[c]).name]=g.value;for(c in w)g=w[c],c=="dangerouslySetInnerHTML"?v=g:c=="children"||c in K||c=="value"&&"defaultValue"in K||c=="checked"&&"defaultChecked"in K||qt(e,c,null,g,r);for(c in K)g=K[c],c=="children"?f=g:c=="dangerouslySetInnerHTML"?y=g:c=="value"?W=g:c=="checked"?S=g:l&&typeof g!="function"||w[c]===g||qt(e,c,g,w[c],r);y?(l||v&&(y.__html==v.__html||y.__html==e.innerHTML)||(e.innerHTML=y.__html),t.__k=[]):(v&&(e.textContent=""),(I=="foreignObject"||r=="http://www.w3.org/1998/Math/MathML"&&es.test(I))&&(r="http://www.w3.org/1999/xhtml"),Do(d,Nn(f)?f:[f],t,n,o,r,i,a,i?i[0]:n.__k&&Oe(n,0),l,p),i&&i.some(Le)),l&&I!="textarea"||(c="value",I=="progress"&&W==null?e.removeAttribute(c):W==null||W===e[c]&&(I!="progress"||W)||qt(e,c,W,w[c],r),c="checked",S!=null&&S!=e[c]&&qt(e,c,S,w[c],r))}else w===K||l&&e.data==K||(e.data=K);return e}function Pn(e,t,n,o){try{typeof e=="function"?t?t.__x=e(t)||1:o&&(o=o.__c||o.__e)&&(t=o.__x)&&(o.__x=null,typeof t=="function"?t():e(null)):e.current=t}catch(r){k.__e(r,n)}}function Dn(e,t,n){var o,r,i,a;if(k.unmount&&k.unmount(e),!(o=e.ref)||o.current&&o.current!=e.__e||Pn(o,null,t,e),o=e.__c){if(o.componentWillUnmount)try{o.componentWillUnmount()}catch(l){k.__e(l,t)}o.__P=o.__n=null}if(o=e.__k)for(a=0;a<o.length;a++)o[a]&&Dn(o[a],t,typeof e.type!="function"||n&&!e.props.__P);!n&&(o=e.__c)&&(o=o.__z)&&(r=Gt(o,i=[]))&&(o==e.__e&&i.some(Le),Le(r),Le(o)),n||Le(e.__e),e.__e=e.__c=e.__=null}function ss(e,t,n){return this.constructor(e,n)}function Mn(e,t){var n,o,r,i;k.__&&k.__(e,t),t.nodeType==9&&(t=t.documentElement),o=(n=e&&32&e.__u)?null:t.__k,t.__k=vt(Ke,{children:[e]}),r=[],i=[],Rn(t,t.__k,o||Yt,Yt,t.namespaceURI,o?null:t.firstChild?In.call(t.childNodes):null,r,o?o.__e:t.firstChild,n,i),Lo(r,t.__k,i),t.__k.props.children=null}k={__e:function(e,t,n,o){for(var r,i,a;t=t.__;)if((r=t.__c)&&!(1&r.__g)){r.__g|=4;try{if((a=(i=r.constructor)&&i.getDerivedStateFromError)&&r.setState(i.getDerivedStateFromError(e)),r.componentDidCatch&&(r.componentDidCatch(e,o||{}),a=1),a&&8&r.__g)return void(r.__g|=2)}catch(l){e=l}}throw zt=0,e}},Ao=0,Cn=function(e){return e!=null&&e.constructor===ht},We.prototype.setState=function(e,t){var n=this.__s;n&&n!=this.state||(n=this.__s=Fe({},this.state)),typeof e=="function"&&(e=e(Fe({},n),this.props)),e&&(Fe(n,e),this.__v&&(t&&this.__k.push(t),To(this)))},We.prototype.forceUpdate=function(e){this.__v&&(this.__g|=4,e&&this.__h.push(e),To(this))},We.prototype.render=Ke,Ee=[],zt=0,No=function(e,t){return e.__v.__b-t.__v.__b},Vt=Symbol(),Io=/(PointerCapture)$|Capture$/i,An=0,Tn={},Qi=0;var Wo=function(e,t,n,o){var r;t[0]=0;for(var i=1;i<t.length;i++){var a=t[i++],l=t[i]?(t[0]|=a?1:2,n[t[i++]]):t[++i];a===3?o[0]=l:a===4?o[1]=Object.assign(o[1]||{},l):a===5?(o[1]=o[1]||{})[t[++i]]=l:a===6?o[1][t[++i]]+=l+"":a?(r=e.apply(l,Wo(e,l,n,["",null])),o.push(r),l[0]?t[0]|=2:(t[i-2]=0,t[i]=r)):o.push(l)}return o},Fo=new Map;function Ko(e){var t=Fo.get(this);return t||(t=new Map,Fo.set(this,t)),(t=Wo(this,t.get(e)||(t.set(e,t=(function(n){for(var o,r,i=1,a="",l="",p=[0],d=function(v){i===1&&(v||(a=a.replace(/^\s*\n\s*|\s*\n\s*$/g,"")))?p.push(0,v,a):i===3&&(v||a)?(p.push(3,v,a),i=2):i===2&&a==="..."&&v?p.push(4,v,0):i===2&&a&&!v?p.push(5,0,!0,a):i>=5&&((a||!v&&i===5)&&(p.push(i,0,a,r),i=6),v&&(p.push(i,v,0,r),i=6)),a=""},c=0;c<n.length;c++){c&&(i===1&&d(),d(c));for(var y=0;y<n[c].length;y++)o=n[c][y],i===1?o==="<"?(d(),p=[p],i=3):a+=o:i===4?a==="--"&&o===">"?(i=1,a=""):a=o+a[0]:l?o===l?l="":a+=o:o==='"'||o==="'"?l=o:o===">"?(d(),i=1):i&&(o==="="?(i=5,r=a,a=""):o==="/"&&(i<5||n[c][y+1]===">")?(d(),i===3&&(p=p[0]),i=p,(p=p[0]).push(2,0,i),i=0):o===" "||o==="	"||o===`
`||o==="\r"?(d(),i=2):a+=o),i===3&&a==="!--"&&(i=4,p=p[0])}return d(),p})(e)),t),arguments,[])).length>1?t:t[0]}var u=Ko.bind($t);var Xe=[{id:"call",icon:"arrow",from:["waiting","parked"],to:"called",asks:"outcome",undoable:!0},{id:"return",icon:"return",from:["parked","no_show"],to:"waiting"},{id:"recall",key:"F8",icon:"bell",from:["called"],to:"called"},{id:"start",key:"F2",icon:"play",from:["called"],to:"serving",undoable:!0},{id:"finish",key:"F4",icon:"check",from:["called","serving","parked"],to:"served",asks:"outcome",undoable:!0},{id:"no-show",key:"F7",icon:"absent",from:["called"],to:"no_show",undoable:!0},{id:"transfer",key:"F6",icon:"transfer",from:["called","serving","waiting"],to:"waiting",asks:"transfer"},{id:"park",key:"F10",icon:"bookmark",from:["called","serving"],to:"parked",asks:"park"},{id:"add-service",key:"F3",icon:"plus",from:["serving"],asks:"add-service"},{id:"priority",icon:"chevrons_up",from:["waiting","parked"],asks:"priority"},{id:"print",icon:"printer",from:["waiting","parked","called","serving"],asks:"print"},{id:"cancel",icon:"close",from:["waiting","parked"],to:"cancelled",asks:"cancel"}],Ho=["recall","start","finish","no-show","transfer","park"].map(yt),Un=["F9","NumpadEnter"],Ln=15e3,Bo=1500,jo="ArrowDown",qo="i";function yt(e){let t=Xe.find(n=>n.id===e);if(!t)throw new Error(`no act ${e}`);return t}function Qe(e,t){return t!==null&&e.from.includes(t.state)}function Vo(e){return Xe.find(t=>t.key===e)}var et,U,Fn,Go,Wn=Object.is,Jt=0,nr=[],Kn=[],M=k,zo=M.__b,Yo=M.__r,Zo=M.diffed,Jo=M.__c,Xo=M.unmount,Qo=M.__;function Xt(e,t){M.__h&&M.__h(U,e,Jt||t),Jt=0;var n=U.__H||(U.__H={__:[],__h:[]});return e>=n.__.length&&n.__.push({}),n.__[e]}function z(e){return Jt=1,as(or,e)}function as(e,t,n){var o=Xt(et++,2);if(o.t=e,!o.__c&&(o.__=[n?n(t):or(void 0,t),function(i){var a=(o.__N||o.__)[0],l=o.t(a,i);Wn(a,l)||(o.__N=[l,o.__[1]],o.__c.setState({}))}],o.__c=U,!U.__f)){U.__f=!0;var r=U.shouldComponentUpdate;U.shouldComponentUpdate=function(i,a,l){var p=this.__H;if(!p)return!0;var d=!1,c=this.props!=i;if(p.__.some(function(v){v.__N&&(d=!0,Wn(v.__[0],v.__N[0])||(c=!0))}),r){var y=r.call(this,i,a,l);return d?y||c:y}return!d||c}}return o.__}function te(e,t){var n=Xt(et++,3);!M.__s&&Bn(n.__H,t)&&(n.__P=!0,n.__=e,n.u=t,U.__H.__h.push(n))}function gt(e,t){var n=Xt(et++,4);!M.__s&&Bn(n.__H,t)&&(n.__P=!1,n.__=e,n.u=t,U.__h.push(n))}function H(e){return Jt=5,Qt(function(){return{current:e}},[])}function Qt(e,t){var n=Xt(et++,7);return Bn(n.__H,t)&&(n.__=e(),n.__H=t),n.__}function us(){var e;do{for(;e=Kn.shift();)try{bt(e)}catch(n){M.__e(n,{__:(e=e.__P)&&e.__v})}for(;e=nr.shift();){var t=e.__H;if(e.__P&&t)try{t.__h.some(bt),t.__h.some(Hn),t.__h=[]}catch(n){t.__h=[],M.__e(n,e.__v)}}}while(Kn.length)}M.__b=function(e){U=null,zo&&zo(e)},M.__=function(e,t){e&&t.__k&&t.__k.__m&&(e.__m=t.__k.__m),Qo&&Qo(e,t)},M.__r=function(e){Yo&&Yo(e),et=0;var t=(U=e.__c).__H;t&&(Fn==U?U.__h=[]:(t.__h.some(bt),t.__h.some(Hn),et=0),t.__h=[],t.__.some(function(n){n.__N&&(n.__=n.__N),n.u=n.__N=void 0})),Fn=U},M.diffed=function(e){Zo&&Zo(e);var t=e.__c;t&&t.__H&&(t.__H.__h.length&&tr(nr.push(t)),t.__H.__.some(function(n){n.u&&(n.__H=n.u)})),Fn=U=null},M.__c=function(e,t){t.some(function(n){try{n.__h.some(bt),n.__h=n.__h.filter(function(o){return!o.__||Hn(o)})}catch(o){n.__h=[function(){throw o}]}}),Jo&&Jo(e,t)},M.unmount=function(e){Xo&&Xo(e);var t,n,o=e.__c;o&&o.__H&&(o.__H.__.some(function(r){try{if(r.__P&&r.__c){if(n===void 0){for(n=e.__;n&&(!n.__c||!n.__c.__P);)n=n.__;n=n&&n.__c}r.__P=n,tr(Kn.push(r))}else bt(r)}catch(i){t=i}}),o.__H=void 0,t&&M.__e(t,o.__v))};var er=typeof requestAnimationFrame=="function";function ls(e){var t,n=function(){clearTimeout(o),er&&cancelAnimationFrame(t),setTimeout(e)},o=setTimeout(n,35);er&&(t=requestAnimationFrame(n))}function tr(e){e!=1&&Go==M.requestAnimationFrame||((Go=M.requestAnimationFrame)||ls)(us)}function bt(e){var t=U,n=e.__c;typeof n=="function"&&(e.__c=void 0,n()),U=t}function Hn(e){var t=U;e.__c=e.__(),U=t}function Bn(e,t){return!e||e.length!=t.length||t.some(function(n,o){return!Wn(n,e[o])})}function or(e,t){return typeof t=="function"?t(e):t}var cs=Symbol.for("preact-signals");function on(){if($e>1)$e--;else{var e,t=!1;for((function(){var r=tn;for(tn=void 0;r!==void 0;){var i=r.S;if(i.v===r.v)for(var a=i.t;a!==void 0;a=a.x)a.i===r.i&&(a.i=i.i);r=r.o}})();kt!==void 0;){var n=kt;for(kt=void 0,en++;n!==void 0;){var o=n.u;if(n.u=void 0,n.f&=-3,!(8&n.f)&&ir(n))try{n.c()}catch(r){t||(e=r,t=!0)}n=o}}if(en=0,$e--,t)throw e}}function q(e){if($e>0)return e();jn=++fs,$e++;try{return e()}finally{on()}}var wt,C=void 0;function xt(e){var t=C,n=wt;C=void 0,wt=void 0;try{return e()}finally{C=t,wt=n}}var kt=void 0,$e=0,en=0,fs=0,jn=0,tn=void 0,nn=0;function rr(e){if(C!==void 0){var t=e.n;if(t===void 0||t.t!==C)return t={i:0,S:e,p:C.s,n:void 0,t:C,e:void 0,x:void 0,r:t},C.s!==void 0&&(C.s.n=t),C.s=t,e.n=t,32&C.f&&e.S(t),t;if(t.i===-1)return t.i=0,t.n!==void 0&&(t.n.p=t.p,t.p!==void 0&&(t.p.n=t.n),t.p=C.s,t.n=void 0,C.s.n=t,C.s=t),t}}function L(e,t){this.v=e,this.i=0,this.n=void 0,this.t=void 0,this.l=0,this.W=t?.watched,this.Z=t?.unwatched,this.name=t?.name}L.prototype.brand=cs;L.prototype.h=function(){return!0};L.prototype.S=function(e){var t=this,n=this.t;n!==e&&e.e===void 0&&(e.x=n,this.t=e,n!==void 0?n.e=e:xt(function(){var o;(o=t.W)==null||o.call(t)}))};L.prototype.U=function(e){var t=this;if(this.t!==void 0){var n=e.e,o=e.x;n!==void 0&&(n.x=o,e.e=void 0),o!==void 0&&(o.e=n,e.x=void 0),e===this.t&&(this.t=o,o===void 0&&xt(function(){var r;(r=t.Z)==null||r.call(t)}))}};L.prototype.subscribe=function(e){var t=this;return ne(function(){var n=t.value;xt(function(){return e(n)})},{name:"sub"})};L.prototype.valueOf=function(){return this.value};L.prototype.toString=function(){return this.value+""};L.prototype.toJSON=function(){return this.value};L.prototype.peek=function(){var e=this;return xt(function(){return e.value})};Object.defineProperty(L.prototype,"value",{get:function(){var e=rr(this);return e!==void 0&&(e.i=this.i),this.v},set:function(e){if(e!==this.v){if(en>100)throw new Error("Cycle detected");(function(n){$e!==0&&en===0&&n.l!==jn&&(n.l=jn,tn={S:n,v:n.v,i:n.i,o:tn})})(this),this.v=e,this.i++,nn++,$e++;try{for(var t=this.t;t!==void 0;t=t.x)t.t.N()}finally{on()}}}});function h(e,t){return new L(e,t)}function ir(e){for(var t=e.s;t!==void 0;t=t.n)if(t.S.i!==t.i||!t.S.h()||t.S.i!==t.i)return!0;return!1}function sr(e){for(var t=e.s;t!==void 0;t=t.n){var n=t.S.n;if(n!==void 0&&(t.r=n),t.S.n=t,t.i=-1,t.n===void 0){e.s=t;break}}}function ar(e){for(var t=e.s,n=void 0;t!==void 0;){var o=t.p;t.i===-1?(t.S.U(t),o!==void 0&&(o.n=t.n),t.n!==void 0&&(t.n.p=o)):n=t,t.S.n=t.r,t.r!==void 0&&(t.r=void 0),t=o}e.s=n}function He(e,t){L.call(this,void 0,t),this.x=e,this.s=void 0,this.g=nn-1,this.f=4}He.prototype=new L;He.prototype.h=function(){if(this.f&=-3,1&this.f)return!1;if((36&this.f)==32||(this.f&=-5,this.g===nn))return!0;if(this.g=nn,this.f|=1,this.i>0&&!ir(this))return this.f&=-2,!0;var e=C;try{sr(this),C=this;var t=this.x();(16&this.f||this.v!==t||this.i===0)&&(this.v=t,this.f&=-17,this.i++)}catch(n){this.v=n,this.f|=16,this.i++}return C=e,ar(this),this.f&=-2,!0};He.prototype.S=function(e){if(this.t===void 0){this.f|=36;for(var t=this.s;t!==void 0;t=t.n)t.S.S(t)}L.prototype.S.call(this,e)};He.prototype.U=function(e){if(this.t!==void 0&&(L.prototype.U.call(this,e),this.t===void 0)){this.f&=-33;for(var t=this.s;t!==void 0;t=t.n)t.S.U(t)}};He.prototype.N=function(){if(!(2&this.f)){this.f|=6;for(var e=this.t;e!==void 0;e=e.x)e.t.N()}};Object.defineProperty(He.prototype,"value",{get:function(){if(1&this.f)throw new Error("Cycle detected");var e=rr(this);if(this.h(),e!==void 0&&(e.i=this.i),16&this.f)throw this.v;return this.v}});function Y(e,t){return new He(e,t)}function ur(e){var t=e.j;if(e.j=void 0,typeof t=="function"){$e++;var n=C;C=void 0;try{t()}catch(o){throw e.f&=-2,e.f|=8,qn(e),o}finally{C=n,on()}}}function qn(e){for(var t=e.s;t!==void 0;t=t.n)t.S.U(t);e.x=void 0,e.s=void 0,ur(e)}function ps(e){if(C!==this)throw new Error("Out-of-order effect");ar(this),C=e,this.f&=-2;try{8&this.f&&qn(this)}finally{on()}}function tt(e,t){this.x=e,this.j=void 0,this.s=void 0,this.u=void 0,this.f=32,this.name=t?.name,wt&&wt.push(this)}tt.prototype.c=function(){var e=this.S();try{if(8&this.f||this.x===void 0)return;var t=this.x();typeof t=="function"&&(this.j=t)}finally{e()}};tt.prototype.S=function(){if(1&this.f)throw new Error("Cycle detected");this.f|=1,this.f&=-9,ur(this),sr(this),$e++;var e=C;return C=this,ps.bind(this,e)};tt.prototype.N=function(){2&this.f||(this.f|=2,this.u=kt,kt=this)};tt.prototype.d=function(){this.f|=8,1&this.f||qn(this)};tt.prototype.dispose=function(){this.d()};function ne(e,t){var n=new tt(e,t);try{n.c()}catch(r){throw n.d(),r}var o=n.d.bind(n);return o[Symbol.dispose]=o,o}var lr,sn,rn,ds=typeof window<"u"&&!!window.__PREACT_SIGNALS_DEVTOOLS__;var cr=[];ne(function(){lr=this.N})();function nt(e,t){k[e]=t.bind(null,k[e]||function(){})}function St(e){if(rn){var t=rn;rn=void 0,t()}rn=e&&e.S()}function fr(e){var t=this,n=e.data,o=_s(n);o.name="ReactiveDom",o.value=n;var r=Qt(function(){for(var l=t,p=t.__v;p=p.__;)if(p.__c){p.__c.__$f|=4;break}var d=Y(function(){var f=o.value.value;return f===0?0:f===!0?"":f||""}),c=Y(function(){return!Array.isArray(d.value)&&!Cn(d.value)}),y=ne(function(){if(this.N=pr,c.value){var f=d.value;l.__v&&l.__v.__e&&l.__v.__e.nodeType===3&&(l.__v.__e.data=f)}}),v=t.__$u.d;return t.__$u.d=function(){y(),v.call(this)},[c,d]},[]),i=r[0],a=r[1];return i.value?a.peek():a.value}fr.displayName="ReactiveTextNode";Object.defineProperties(L.prototype,{constructor:{configurable:!0,value:$t(Ke,null).constructor},type:{configurable:!0,value:fr},props:{configurable:!0,get:function(){var e=this;return{data:{get value(){return e.value}}}}},__b:{configurable:!0,value:1}});nt("__b",function(e,t){if(St(),sn=void 0,typeof t.type=="string"){var n,o=t.props;for(var r in o)if(r!=="children"){var i=o[r];i instanceof L&&(n||(t.__np=n={}),n[r]=i,o[r]=i.peek())}}e(t)});nt("__r",function(e,t){if(e(t),t.type!==Ke){St();var n,o=t.__c;o&&(o.__$f&=-2,(n=o.__$u)===void 0&&(o.__$u=n=(function(r,i){var a;return ne(function(){a=this},{name:i}),a.c=r,a})((function(r){return function(){var i;ds&&((i=this.y)==null||i.call(this)),r.__$f|=1,r.setState({})}})(o),typeof t.type=="function"?t.type.displayName||t.type.name:""))),sn=o,St(n)}});nt("__e",function(e,t,n,o){St(),sn=void 0,e(t,n,o)});nt("diffed",function(e,t){St(),sn=void 0;var n;if(typeof t.type=="string"&&(n=t.__e)){var o=t.__np,r=t.props,i=n.U;if(i)for(var a in i){var l=i[a];l===void 0||o&&a in o||(l.d(),i[a]=void 0)}if(o){i||(i={},n.U=i);for(var p in o){var d=i[p],c=o[p];d===void 0?(d=ms(n,p,c,r),i[p]=d):d.o(c,r)}}}e(t)});function ms(e,t,n,o){var r=t in e&&e.ownerSVGElement===void 0,i=h(n);return{o:function(a,l){i.value=a,o=l},d:ne(function(){this.N=pr;var a=i.value.value;o[t]!==a&&(o[t]=a,r?e[t]=a:a!=null&&(a!==!1||t[4]==="-")?e.setAttribute(t,a):e.removeAttribute(t))})}}nt("unmount",function(e,t){if(typeof t.type=="string"){var n=t.__e;if(n){var o=n.U;if(o){n.U=void 0;for(var r in o){var i=o[r];i&&i.d()}}}var a=t.__np;if(a){var l=t.props;for(var p in a)l[p]=a[p]}t.__np=void 0}else{var d=t.__c;if(d){d.__$f|=8;var c=d.__$u;c&&(d.__$u=void 0,c.d())}}e(t)});nt("__h",function(e,t,n,o){o<3&&(t.__$f|=2),e(t,n,o)});We.prototype.shouldComponentUpdate=function(e,t){if(this.__R)return!0;var n=this.__$u,o=n&&n.s!==void 0;for(var r in t)return!0;if(this.__f||typeof this.u=="boolean"&&this.u===!0){var i=2&this.__$f;if(!(o||i||4&this.__$f)||1&this.__$f)return!0}else if(!(o||4&this.__$f)||3&this.__$f)return!0;for(var a in e)if(a!=="__source"&&e[a]!==this.props[a])return!0;for(var l in this.props)if(!(l in e))return!0;return!1};function _s(e,t){return Qt(function(){return h(e,t)},[])}var vs=function(e){queueMicrotask(function(){queueMicrotask(e)})};function hs(){q(function(){for(var e;e=cr.shift();)lr.call(e)})}function pr(){cr.push(this)===1&&(k.requestAnimationFrame||vs)(hs)}var dr={fetch:(...e)=>globalThis.fetch(...e),pause:e=>new Promise(t=>setTimeout(t,e))};async function V(e,t,n={},o=dr){let r=new AbortController,i=setTimeout(()=>r.abort(),5e3);try{let a=await o.fetch(`/api/v1${t}`,{method:e,headers:$s(n),body:n.body===void 0?void 0:JSON.stringify(n.body),signal:r.signal,cache:"no-store",credentials:"same-origin"});return await ys(a)}catch{return{outcome:"lost",tries:1}}finally{clearTimeout(i)}}var Vn=new Map;async function Et(e,t,n={},o=()=>{},r=dr){let i=`${e} ${t} ${JSON.stringify(n.body??null)}`,a=n.key??Vn.get(i)??Ot();for(let l=1;;l+=1){let p=await V(e,t,{...n,key:a},r),d=ot(p);if(d?l===3&&Vn.set(i,a):Vn.clear(),!d||l===3)return{...p,tries:l};o(),await r.pause(400*2**(l-1))}}function ot(e){return e.outcome==="lost"||e.outcome==="refused"&&e.status>=502}function $s(e){let t={Accept:"application/json"};return e.body!==void 0&&(t["Content-Type"]="application/json"),e.key!==void 0&&(t["Idempotency-Key"]=e.key),e.language!==void 0&&(t["Accept-Language"]=e.language),t}async function ys(e){let t=await e.text(),n=t===""?null:bs(t);if(e.ok)return{outcome:"done",status:e.status,body:n,tries:1};let o=n??{},r=Number(e.headers.get("Retry-After"));return{outcome:"refused",status:e.status,code:o.code??"internal_error",detail:o.detail??"",field:o.errors?.[0]?.field??null,retryAfterSeconds:r>0?r:null,tries:1}}function bs(e){try{return JSON.parse(e)}catch{return null}}function Ot(){let e=crypto.getRandomValues(new Uint8Array(16));return Array.from(e,t=>t.toString(16).padStart(2,"0")).join("")}function J(e){return e.clerk_rules}function mr(e,t,n){let o=t.longest_wait_minutes;return o!==null&&n-ye(e)>=o*6e4?o:null}function ye(e){let t=Date.parse(e.issued_at);return e.appointment_at?Math.max(t,Date.parse(e.appointment_at)):t}function un(e,t,n){return e===null||e.state!=="called"||e.called_at===null||e.call_count<=t.no_show_after_recalls?!1:n-Date.parse(e.called_at)>=t.no_show_after_seconds*1e3}function _r(e,t,n){return Xe.filter(o=>o.from.includes(e.state)&&(n||gs(o,e,t)))}function gs(e,t,n){return e.id==="print"?!0:e.id==="priority"?an(n,t.service):e.id==="call"&&t.state==="waiting"?!1:t.counter===n.code?!0:t.for_counter?t.for_counter===n.code:an(n,t.service)}function an(e,t){return e.services.includes(t)||!!e.profile?.some(n=>n.code===t)}var ws=["clerk","supervisor","admin"];function Be(e){return[...new Set(e.rights.filter(t=>ws.includes(t.role)).map(t=>t.office))]}function rt(e,t){return Gn(e)||t.clerks_may_choose}function Gn(e){return e?.role==="supervisor"||e?.role==="admin"}function vr(e,t){return e==="finish"?Math.min(Ln,t.undo_seconds*1e3):Ln}var zn=["called","serving"];function yr(e,t,n,o){let r=e.counters.find(d=>d.code===t);if(!r)return null;let i=e.office.services.filter(d=>r.services.includes(d.code)),a=d=>d.counter===t||r.services.includes(d.service),l=d=>e.tickets.filter(c=>c.state===d),p=Ss(l("waiting").filter(d=>ks(d,r,o)),n);return{counter:r,services:i,ticket:xs(e,t),line:p,next:p.find(d=>ye(d)<=o||!d.appointment_at)??null,counts:i.map(d=>Es(d,p,o)),parked:hr(l("parked").filter(a),d=>d.remind_at),missed:hr(l("no_show").filter(a),d=>d.finished_at).reverse()}}function ks(e,t,n){if(e.for_counter)return e.for_counter===t.code;let o=t.profile?.find(r=>r.code===e.service);return o?o.after_minutes===null||n-ye(e)>=o.after_minutes*6e4:t.services.includes(e.service)}function hr(e,t){let n=o=>Date.parse(t(o)??o.issued_at);return[...e].sort((o,r)=>n(o)-n(r))}function je(e,t){return e.state==="parked"&&!!e.remind_at&&Date.parse(e.remind_at??"")<=t}function xs(e,t){return e.tickets.filter(n=>n.counter===t&&zn.includes(n.state)).reduce((n,o)=>n===null||$r(o)>$r(n)?o:n,null)}function $r(e){return e.called_at===null?0:Date.parse(e.called_at)}function Ss(e,t){let n=new Map(t.map((o,r)=>[o,r]));return[...e].sort((o,r)=>(n.get(o.id)??1/0)-(n.get(r.id)??1/0)||ye(o)-ye(r)||o.number.localeCompare(r.number))}function Es(e,t,n){let o=t.filter(i=>i.service===e.code),r=o.length?Math.max(...o.map(i=>n-ye(i))):null;return{service:e,waiting:o.length,longestMs:r}}function br(e,{seat:t,now:n,awaited:o}){let r=e.clock_day===e.business_day?"clock_opened":"clock",i=e.clock_day?[{id:`${r}:${e.clock_day}`,kind:r,code:e.clock_day}]:[],a=c=>c.print==="failed"||c.print==="pending"&&n>=(o.get(c.id)??1/0),l=e.tickets.filter(c=>a(c)&&(c.state==="waiting"||c.state==="called")).map(c=>({id:`print:${c.id}`,kind:"print",ticket:c,code:c.print_reason??void 0})),p=e.tickets.filter(c=>c.counter===t&&je(c,n)).map(c=>({id:`parked:${c.id}:${c.remind_at}`,kind:"parked",ticket:c})),d=e.devices.flatMap(c=>{let y=c.trouble??(c.online||c.seen_at===null?null:"offline");return y===null?[]:[{id:`device:${c.id}:${y}`,kind:"device",device:c,code:y}]});return[...i,...l,...p,...d]}function ln(e){return e.devices.filter(t=>t.kind==="kiosk"||t.kind==="agent")}function gr(e){return(t,n={})=>{let o=n.count===1?e[t+".one"]:void 0,r=o!==void 0?o:e[t];return r===void 0?t:r.replace(/\{(\w+)\}/g,(i,a)=>n[a]===void 0?i:String(n[a]))}}async function wr(e,t){let n=await fetch(e+"/"+t+".json");if(!n.ok)throw new Error("texts: "+n.status+" for "+t);return n.json()}var Yn=["vi","en"],xr="luot.clerk.language",Sr={},X=h("vi"),Er=Y(()=>gr(Sr[X.value]??{})),Zn=h("counter"),Os=Y(()=>({place:cn({place:Zn.value})}));function s(e,t){return Er.value(e,{...Os.value,...t})}function cn(e){return Er.value(`place.${e.place??"counter"}`)}async function Or(){let e=new URL("i18n",import.meta.url).href;await Promise.all(Yn.map(async t=>{Sr[t]=await wr(e,t)})),Jn(Ts())}function Jn(e){X.value=e,document.documentElement.lang=e,localStorage.setItem(xr,e)}function Ts(){return localStorage.getItem(xr)==="en"?"en":"vi"}function E(e){return e[X.value]||e.vi}function F(e){return s(`${e.place??"counter"}.title`,{code:e.code})}function qe(e){let t=Math.max(0,Math.floor(e/6e4));return t===0?s("duration.none"):t<60?s("duration.minutes",{minutes:t}):s("duration.hours",{hours:Math.floor(t/60),minutes:t%60})}function Tr(e){let t=Math.max(0,Math.floor(e/1e3)),[n,o,r]=[Math.floor(t/3600),Math.floor(t/60)%60,t%60],i=`${String(o).padStart(2,"0")}:${String(r).padStart(2,"0")}`;return n?`${n}:${i}`:i}function Q(e,t){return new Intl.DateTimeFormat("en-GB",{hour:"2-digit",minute:"2-digit",timeZone:t}).format(e)}function Cr(e,t,n){let o=kr(e)-kr(Q(t,n)),r=t-t%6e4;return new Date(r+o*6e4).toISOString()}function kr(e){let[t=0,n=0]=e.split(":").map(Number);return t*60+n}var _=h(void 0),it=h(null),b=h(null),T=h(null);ne(()=>{let e=b.value?.counters.find(t=>t.code===T.value);Zn.value=e?.place??"counter"});var st=h(null),fn=h([]),fe=h(null),Ct=h(0),At=h(Date.now()),O=Y(()=>At.value+Ct.value),Ve=h(null),$=h(null),ee=h(null),Cs=1e4,Tt=h({text:"",number:0}),be=h(null),ge=h(new Set),Nt=h(new Map),we=h(!1),Ge=h(!1),R=Y(()=>b.value&&T.value?yr(b.value,T.value,fn.value,O.value):null),se=Y(()=>R.value?.counter.state==="paused"),Te=Y(()=>b.value?J(b.value.office):null),P=Y(()=>fe.value?.state==="down"),Ar=Y(()=>b.value?br(b.value,{seat:T.value,now:O.value,awaited:Nt.value}).filter(e=>!ge.value.has(e.id)):[]),pn=Y(()=>ee.value!==null&&At.value<ee.value.until?ee.value:null),ze=Y(()=>{let e=be.value;if(e===null||O.value>=e.until)return null;let t=b.value?.tickets.find(n=>n.id===e.ticket);return t&&t.state!==e.to?null:{...e,leftMs:Math.min(e.until-e.since,e.until-O.value)}});function dn(e){return Qe(e,R.value?.ticket??null)}function Ce(e){Tt.value={text:e,number:Tt.value.number+1}}function N(e,t){let n=e==="bad"||e==="warn"?1/0:At.value+Cs;ee.value={tone:e,text:t,number:(ee.value?.number??0)+1,until:n},Ce(t)}function ae(e){b.value&&(b.value=e(b.value))}function mn(){b.value=null,T.value=null,it.value=null,Ge.value=!1,st.value=null,fn.value=[],fe.value=null,be.value=null,ee.value=null,Ce(""),Ve.value=null,Nt.value=new Map}var D=h(null),ke=h(""),_n=null;function B(e,{ticket:t=null,act:n=null}={}){D.value===null&&(_n=document.activeElement),ke.value="",ee.value=null,D.value={kind:e,ticket:t,act:n,key:Ot()}}function oe(){ke.value="",D.value=null}function at(e){e!==null&&D.value===e&&oe()}function Nr(){if(_n===null)return;let e=_n;_n=null,(e instanceof HTMLElement&&e.isConnected&&e.offsetParent!==null?e:document.querySelector(".work .main-button"))?.focus({preventScroll:!0})}function Xn(){document.querySelector("form.panel")?.requestSubmit()}function Ir(e,t,n){return"#"+[1,3,5].map(r=>{let i=parseInt(e.slice(r,r+2),16),a=parseInt(t.slice(r,r+2),16);return Math.round(i+(a-i)*n).toString(16).padStart(2,"0")}).join("")}function Rr(e){let{style:t}=document.documentElement;for(let n of["--lotus","--lotus-deep","--lotus-wash"])t.removeProperty(n);e===null||!/^#[0-9a-f]{6}$/i.test(e)||(t.setProperty("--lotus",e),t.setProperty("--lotus-deep",Ir(e,"#000000",.25)),t.setProperty("--lotus-wash",Ir(e,"#FFFFFF",.92)))}var Ju=Object.freeze({TICKET_ISSUED:"ticket.issued",TICKET_CALLED:"ticket.called",TICKET_RECALLED:"ticket.recalled",TICKET_STARTED:"ticket.started",TICKET_FINISHED:"ticket.finished",TICKET_PARKED:"ticket.parked",TICKET_RETURNED:"ticket.returned",TICKET_TRANSFERRED:"ticket.transferred",TICKET_SERVICE_ADDED:"ticket.service_added",TICKET_PRIORITY_CHANGED:"ticket.priority_changed",TICKET_REMINDER:"ticket.reminder",TICKET_NO_SHOW:"ticket.no_show",TICKET_CANCELLED:"ticket.cancelled",TICKET_EXPIRED:"ticket.expired",TICKET_UNDONE:"ticket.undone",TICKET_PRINTED:"ticket.printed",TICKET_PRINT_FAILED:"ticket.print_failed",TICKET_PRINT_ORDERED:"ticket.print_ordered",COUNTER_OPENED:"counter.opened",COUNTER_PAUSED:"counter.paused",COUNTER_CLOSED:"counter.closed",SERVICE_OPENED:"service.opened",SERVICE_CLOSED:"service.closed",RATING_ASKED:"rating.asked",CASE_ASSIGNED:"case.assigned",CASE_CLOSED:"case.closed",SUGGESTION_REPLIED:"suggestion.replied",OFFICE_CHANGED:"office.changed",DEVICE_ONLINE:"device.online",DEVICE_OFFLINE:"device.offline",DEVICE_TROUBLE:"device.trouble",DAY_OPENED:"day.opened",DAY_CLOSED:"day.closed",DAY_DOUBTED:"day.doubted"}),Xu=Object.freeze({WAITING:"waiting",CALLED:"called",SERVING:"serving",PARKED:"parked",SERVED:"served",NO_SHOW:"no_show",CANCELLED:"cancelled",EXPIRED:"expired"}),Qu=Object.freeze({CALL:"call",RECALL:"recall",START:"start",FINISH:"finish",PARK:"park",RETURN:"return",TRANSFER:"transfer",ADD_SERVICE:"add-service",NO_SHOW:"no-show",CANCEL:"cancel",EXPIRE:"expire",UNDO:"undo"}),el=Object.freeze({OPEN:"open",PAUSED:"paused",CLOSED:"closed"}),tl=Object.freeze({PENDING:"pending",PRINTED:"printed",SENT:"sent",FAILED:"failed",NONE:"none"}),nl=Object.freeze({RECEIVED:"received",APPRAISED:"appraised",APPROVED:"approved",RETURNED:"returned"}),Pr=Object.freeze({PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",INTERRUPTED:"interrupted",ABANDONED:"abandoned",UNPRINTABLE:"unprintable"}),ol=Object.freeze({ORDER:"order",COUNTER:"counter"}),rl=Object.freeze({ASKED:"asked",LEFT:"left",MISTAKE:"mistake",NOT_TAKEN:"not_taken"}),il=Object.freeze({FIRST:"first",ARRIVAL:"arrival",LAST:"last"}),sl=Object.freeze({FIRST_COME:"first-come",RATIO:"ratio",ACCUMULATING:"accumulating"}),al=Object.freeze({CLERK:"clerk",SUPERVISOR:"supervisor",ADMIN:"admin",HEAD:"head",CENTRE:"centre"}),ul=Object.freeze({KIOSK:"kiosk",BOARD:"board",RATING:"rating",AGENT:"agent"}),Dr=Object.freeze({PAPER_LOW:"paper_low",PAPER_OUT:"paper_out",COVER_OPEN:"cover_open",OFFLINE:"offline",ERROR:"error",BUSY:"busy",UNREACHABLE:"unreachable",CONNECTION_LOST:"connection_lost",MUTED:"muted",VOICE_MISSING:"voice_missing",DIGITS_TOO_SMALL:"digits_too_small",HELP:"help",DISK_FULL:"disk_full",JOURNAL_LOST:"journal_lost",OTHER:"other"}),ll=Object.freeze({NOT_SIGNED_IN:"not_signed_in",NOT_ALLOWED:"not_allowed",UNKNOWN_OFFICE:"unknown_office",UNKNOWN_SERVICE:"unknown_service",UNKNOWN_COUNTER:"unknown_counter",UNKNOWN_TICKET:"unknown_ticket",UNKNOWN_DEVICE:"unknown_device",UNKNOWN_PROCEDURE:"unknown_procedure",UNKNOWN_DOSSIER:"unknown_dossier",UNKNOWN_ZONE:"unknown_zone",UNKNOWN_PAGE:"unknown_page",UNKNOWN_SIGN_IN:"unknown_sign_in",UNKNOWN_RATING:"unknown_rating",UNKNOWN_CASE:"unknown_case",UNKNOWN_SUGGESTION:"unknown_suggestion",WRONG_STATE:"wrong_state",ALREADY_RATED:"already_rated",COUNTER_CLOSED:"counter_closed",COUNTER_TAKEN:"counter_taken",NOTHING_TO_UNDO:"nothing_to_undo",SERVICE_CLOSED:"service_closed",QUOTA_REACHED:"quota_reached",NUMBERS_USED_UP:"numbers_used_up",BAD_REQUEST:"bad_request",TOO_MANY_REQUESTS:"too_many_requests",BUSY:"busy",OUTCOME_UNKNOWN:"outcome_unknown",STORAGE_FAILED:"storage_failed",INTERNAL_ERROR:"internal_error"});function Mr(){return{connect:e=>new WebSocket(location.origin.replace(/^http/,"ws")+e),now:()=>Date.now(),random:()=>Math.random(),after:(e,t)=>window.setTimeout(t,e),cancel:e=>window.clearTimeout(e),onOnline:e=>(window.addEventListener("online",e),()=>window.removeEventListener("online",e)),report:e=>console.error(e)}}function Ur(e,t){return Math.min(5e3,500*Math.pow(2,Math.min(e,10)-1))*(.5+t/2)}var Is=[1008,4401,4403,4404],Rs=8e3;function Ps(e,t,n,o){let r=[];o&&r.push("authorize=message"),n&&r.push("since="+n.seq,"epoch="+encodeURIComponent(n.epoch)),t&&r.push("zone="+encodeURIComponent(t));let i="/api/v1/offices/"+encodeURIComponent(e)+"/live";return r.length?i+"?"+r.join("&"):i}function Ds(e){return Is.includes(e.code)?e.reason||"not_allowed":""}function Lr(e){let t=new Qn(e,e.host||Mr());return t.open(),{close:()=>t.close(),retry:()=>t.retry(),sendStatus:()=>t.sendStatus(),connection:()=>t.connection}}var Qn=class{constructor(t,n){this.options=t,this.host=n,this.reached=t.reached||null,this.hello=null,this.connection={state:"connecting",since:n.now(),heard:null,refused:""},this.socket=null,this.failures=0,this.gapAt=-1,this.silence=null,this.nextTry=null,this.nextStatus=null,this.forgetOnline=n.onOnline(()=>this.retry())}open(){this.hello=null;let{office:t,zone:n,token:o}=this.options,r=Ps(t,n,this.reached,!!o),i;try{i=this.host.connect(r)}catch(a){this.host.report(a),this.lost("");return}this.socket=i,i.onopen=()=>{let a=this.options.token;a&&i.send(JSON.stringify({type:"authorize",token:a}))},i.onmessage=a=>this.socket===i&&this.receive(a.data),i.onclose=a=>this.socket===i&&this.lost(Ds(a)),i.onerror=()=>{},this.watch(Rs)}close(){this.forgetOnline(),this.drop(),this.host.cancel(this.nextTry)}retry(){this.socket||(this.host.cancel(this.nextTry),this.open())}sendStatus(){if(!this.hello||!this.socket||!this.options.status)return;let t=this.reached?this.reached.seq:null;this.socket.send(JSON.stringify(Object.assign({type:"status",seq:t},this.options.status())))}watch(t){this.host.cancel(this.silence),this.silence=this.host.after(t,()=>this.lost(""))}drop(){let t=this.socket;this.socket=null,this.host.cancel(this.silence),this.host.cancel(this.nextStatus),t&&t.close()}lost(t){this.drop(),this.failures+=1;let n=this.connection.state==="down"?this.connection.since:this.host.now();this.show({state:"down",since:n,refused:t}),this.nextTry=this.host.after(Ur(this.failures,this.host.random()),()=>this.open())}show(t){this.connection=Object.assign({},this.connection,t),this.options.onConnection&&this.options.onConnection(this.connection)}receive(t){this.connection.heard=this.host.now(),this.watch(15*1e3);let n=Ms(t);if(n)try{this.take(n)}catch(o){this.host.report(o),this.reached=null,this.lost("")}}take(t){if(t.type==="hello")this.greet(t);else if(this.hello)t.type==="snapshot"?this.start(t,this.hello):t.type==="heartbeat"?this.compare(t.seq):"seq"in t&&typeof t.seq=="number"&&typeof t.type=="string"&&this.follow(t);else return}greet(t){this.reached&&this.reached.epoch!==t.epoch&&(this.reached=null),this.hello=t,this.failures=0,this.show({state:"connected",since:this.host.now(),refused:""}),this.options.onHello&&this.options.onHello(t),this.repeatStatus()}repeatStatus(){this.sendStatus(),this.nextStatus=this.host.after(10*1e3,()=>this.repeatStatus())}start(t,n){this.reached={epoch:n.epoch,seq:t.seq},this.gapAt=-1,this.options.onSnapshot(t.data,this.reached,n)}compare(t){this.reached&&t>this.reached.seq&&this.gap()}follow(t){if(!(!this.reached||t.seq<=this.reached.seq)){if(t.seq>this.reached.seq+1){this.gap();return}this.reached={epoch:this.reached.epoch,seq:t.seq},t.type!=="skip"?this.options.onEvent(t,this.reached):this.options.onReached&&this.options.onReached(this.reached)}}gap(){let t=this.reached?this.reached.seq:-1;this.gapAt===t&&(this.reached=null),this.gapAt=t,this.lost("")}};function Ms(e){try{let t=JSON.parse(e);return t&&typeof t=="object"?t:null}catch{return null}}function Fr(e,t){switch(t.type){case"skip":case"rating.asked":case"case.assigned":case"case.closed":case"suggestion.replied":return e;case"day.opened":return{...Kr(e,t.data.waiting),business_day:t.data.business_day,tickets:[]};case"day.closed":return{...e,tickets:[]};case"day.doubted":return{...e,business_day:t.data.business_day,clock_day:t.data.clock_day};case"counter.opened":return eo(e,t.data.counter,"open",t.data.clerk,null);case"counter.paused":return eo(e,t.data.counter,"paused",t.data.clerk,t.data.reason);case"counter.closed":return eo(e,t.data.counter,"closed",null,null);case"device.online":case"device.offline":case"device.trouble":return Ls(e,t);case"service.opened":case"service.closed":return Wr(e,t.data.service,{open:t.type==="service.opened"});default:return Us(e,t.data)}}function Us(e,{ticket:t,waiting:n}){return t?Kr(Ae(e,t),n):e}function Ae(e,t){let o=e.tickets.some(r=>r.id===t.id)?e.tickets.map(r=>r.id===t.id?t:r):[...e.tickets,t];return{...e,tickets:o}}function ut(e,t){let n=e.counters.map(o=>o.code===t.code?{...o,...t}:o);return{...e,counters:n}}function eo(e,t,n,o,r){return ut(e,{code:t,state:n,clerk:o,pause_reason:r})}function Ls(e,t){let{device:n,kind:o,name:r}=t.data,i=e.devices.find(p=>p.id===n),a={id:n,kind:o,name:r,online:t.type==="device.trouble"?i?.online??!0:t.type==="device.online",trouble:t.type==="device.trouble"?t.data.trouble:i?.trouble??null,seen_at:t.at},l=i?e.devices.map(p=>p.id===n?a:p):[...e.devices,a];return{...e,devices:l}}function Wr(e,t,n){let o=e.office.services.map(r=>r.code===t?{...r,...n}:r);return{...e,office:{...e.office,services:o}}}function Kr(e,t){return Object.entries(t??{}).reduce((n,[o,r])=>Wr(n,o,{waiting:r}),e)}var vn="luot.clerk.office";function It(){let e=sessionStorage.getItem(vn);return V("GET",e===null?"/me":`/me?office=${encodeURIComponent(e)}`)}function Hr(e){return sessionStorage.setItem(vn,e),It()}function hn(){sessionStorage.removeItem(vn)}function to(e){let t=Be(e),n=sessionStorage.getItem(vn);return t.includes(e.office)&&(t.length===1||n===e.office)}var Fs=200,Ws=3e4,Rt=null,oo,Br,no=0;function jr(e,t){Dt();let n={office:e.office,onHello:o=>{Ct.value=Date.parse(o.server_time)-Date.now()},onSnapshot:o=>{q(()=>{b.value=o,Rr(o.office.accent),o.person&&(_.value=o.person)}),ue(),Pt(t)},onEvent:o=>Ks(o,t),onConnection:o=>{let r=fe.value?.state==="down";fe.value=o,r&&o.state==="connected"&&N("good",s("connection.back")),o.refused&&Pt(t)}};Rt=Lr(n),Br=window.setInterval(ue,Ws)}function Dt(){Rt?.close(),Rt=null,window.clearTimeout(oo),window.clearInterval(Br)}function Ks(e,t){if(b.value&&(b.value=Fr(b.value,e),e.type!=="skip"))switch(("ticket"in e.data||e.type.startsWith("day."))&&ue(),e.type){case"ticket.print_failed":Hs(e.data.ticket.id);break;case"counter.paused":e.data.counter===T.value&&(Ve.value=Date.parse(e.at));break;case"counter.opened":case"counter.closed":if(e.data.counter!==T.value)return;Ve.value=null,Pt(t)}}function Hs(e){let t=new Set(ge.value);t.delete(`print:${e}`),ge.value=t}async function Pt(e){let[t,n]=[Rt,T.value],o=await It();if(Rt!==t)return;if(o.outcome==="refused"&&o.code==="not_signed_in"){e("signed_out");return}if(o.outcome!=="done"||(_.value=o.body,n===null||T.value!==n||o.body.counter===n))return;let r=b.value?.counters.find(i=>i.code===n);e(r&&r.state!=="closed"?"taken":"closed")}function ue(){window.clearTimeout(oo),oo=window.setTimeout(Bs,Fs)}async function Bs(){let e=_.value?.office,t=T.value;if(!e||!t)return;no+=1;let n=no,o=await V("GET",`/offices/${e}/tickets?state=waiting&counter=${encodeURIComponent(t)}`);if(o.outcome!=="done"||t!==T.value||n!==no)return;let r=o.body.tickets;fn.value=r.map(i=>i.id)}var $n=class{constructor(t){this.newKey=t,this.unanswered=null,this.lastPress=-1/0}counts(t){return t-this.lastPress<Bo?!1:(this.lastPress=t,!0)}keyFor(t){return(this.unanswered===null||this.unanswered.ticket!==t)&&(this.unanswered={key:this.newKey(),ticket:t}),this.unanswered.key}hadItsEffect(t){return this.unanswered!==null&&this.unanswered.ticket!==t}answered(){this.unanswered=null}lost(){this.lastPress=-1/0}};var js=["wrong_state","nothing_to_undo","counter_closed","counter_taken","not_allowed","unknown_device","too_many_requests","busy","storage_failed"];function pe(e){if(e.detail)return e.detail;let t=js.includes(e.code)?`refused.${e.code}`:"refused.other";return s(t,{seconds:e.retryAfterSeconds??1})}var Mt=null,ro=!1;async function j(e,t){$.value?.id===e||ro||(Mt!==null&&(ro=!0,await Mt,ro=!1),$.value={id:e,again:!1},Mt=t().finally(()=>{$.value=null,Mt=null}),await Mt)}function qr(){$.value&&($.value={...$.value,again:!0})}function Ut(e){if(!e.warning)return null;let t=e.warning.services.map(n=>de(n));return s(`warning.${e.warning.code}`,{services:t.join(", ")})}function de(e){let t=b.value?.office.services.find(n=>n.code===e);return t?E(t.name):e}var x=h(""),Ne=h(null),qs=2e3;async function io(){let e=await It();if(e.outcome==="done")return Gr(e.body);if(e.outcome==="refused"&&e.status===401){hn(),_.value=null;return}x.value="page.unreachable",window.setTimeout(io,qs)}async function Vr(e,t){if(e===""||t===""){x.value=s("sign_in.empty");return}let n=await V("POST","/sign-in",{body:{user:e,password:t},language:X.value});n.outcome==="done"?await Gr(n.body.person):n.outcome==="lost"?x.value=s("sign_in.lost"):n.code==="not_signed_in"?x.value=s("sign_in.wrong"):n.code==="too_many_requests"?x.value=s("sign_in.too_many",{seconds:n.retryAfterSeconds??60}):x.value=pe(n)}async function Gr(e){let t=Be(e),[n]=t;to(e)?uo(e):n!==void 0&&t.length===1?await ao(n):so(e)}function so(e){Dt(),hn(),oe(),q(()=>{mn(),x.value="",_.value=e,it.value=Be(e)})}function zr(){_.value&&so(_.value)}async function ao(e){let t=await Hr(e);if(t.outcome==="done"&&to(t.body))return uo(t.body);if(t.outcome==="done")return so(t.body);if(t.outcome==="refused"&&t.status===401)return Lt(s("sign_in.expired"));x.value=t.outcome==="lost"?s("sign_in.lost"):pe(t)}function uo(e){oe(),q(()=>{mn(),x.value="",_.value=e,T.value=e.counter}),jr(e,Yr)}async function lt(){if((await V("POST","/sign-out")).outcome==="lost"){x.value=s("sign_in.lost");return}Lt("")}function Lt(e){Dt(),hn(),q(()=>{mn(),Ne.value=null,_.value=null,x.value=e})}function Yr(e){if(e==="signed_out"){Lt(s("sign_in.expired"));return}let t=b.value?.counters.find(r=>r.code===T.value),n=F(t??{code:String(T.value)});if(e==="closed"){Jr(),x.value=s("choose.was_closed",{counter:n});return}Dt();let o=t?.clerk===_.value?.name;q(()=>{st.value={counter:n,by:o?null:t?.clerk??null},T.value=null})}function lo(){return Pt(Yr)}function Zr(){_.value&&uo({..._.value,counter:null})}function Jr(){oe(),q(()=>{T.value=null,ee.value=null})}function co(e,t){return x.value="",j(`open:${e.code}`,()=>Vs(e,t))}async function Vs(e,t){let n=await Et("POST",ti(e.code,"open"),{body:{take_over:t},language:X.value});n.outcome==="done"?(q(()=>{ae(o=>ut(o,n.body)),Ne.value=null,T.value=e.code,_.value&&(_.value={..._.value,counter:e.code})}),ue()):n.outcome==="refused"&&n.code==="counter_taken"?Ne.value={counter:e,clerk:Gs(e.code)}:(Ne.value=null,x.value=n.outcome==="lost"?s("sign_in.lost"):pe(n))}function Gs(e){return b.value?.counters.find(t=>t.code===e)?.clerk??""}async function fo(e,t){let n=T.value;if(n===null)return null;if(P.value)return N("bad",s("connection.refuse")),null;let o=await Et("POST",ti(n,e),{body:t,language:X.value});return o.outcome==="done"?(ae(r=>ut(r,o.body)),o.body):(N("bad",o.outcome==="lost"?s("refused.lost_act"):pe(o)),lo(),null)}function Xr(e){return j("pause",async()=>{let t=await fo("pause",{reason:e});if(t===null)return;let n=Ut(t);N(n?"warn":"quiet",n??s("done.pause"))})}function Qr(){return j("open",async()=>{await fo("open",{take_over:!1})&&N("good",s("done.resume"))})}function ei(){return j("close",async()=>{let e=await fo("close",{});e!==null&&(Jr(),x.value=Ut(e)??"",_.value&&(_.value={..._.value,counter:null}))})}function ti(e,t){return`/offices/${_.value?.office}/counters/${encodeURIComponent(e)}/${t}`}function me(e,{method:t="POST",...n}){ee.value=null;let o=`/offices/${_.value?.office}${e}`;return Et(t,o,{...n,language:X.value},qr)}function po(e,t,n={}){return me(`/tickets/${t}/${e}`,{body:{counter:T.value,...n}})}async function ni(e,t,n){if(n.outcome!=="refused"||n.tries===1||t.state===e.to)return null;let o=await V("GET",`/offices/${_.value?.office}/tickets/${t.id}`);return o.outcome==="done"&&o.body.state===e.to?o.body:null}function mo(e,t,n){q(()=>{ae(a=>Ae(a,t));let o=O.value,r=o+(Te.value?vr(e,Te.value):0);be.value={id:e,ticket:t.id,number:t.number,to:t.state,since:o,until:r},ee.value=null;let i=Math.round((r-o)/1e3);Ce(i>0?`${n}. ${s("spoken.undo",{seconds:i})}`:n)}),ue()}function ct(e,t,n="good"){q(()=>{ae(o=>Ae(o,e)),be.value?.ticket===e.id&&(be.value=null),N(n,t)}),ue()}function _e(e){e.outcome==="lost"?N("bad",s("refused.lost_act")):e.outcome==="refused"&&(N("bad",pe(e)),lo(),ue())}function le(){return P.value&&N("bad",s("connection.refuse")),P.value}var Ye=new $n(Ot);function yn(){if(!Ye.counts(performance.now())||le())return;if(se.value)return Qr();let e=R.value?.ticket??null;return e&&Te.value?.outcome_needed?B("outcome",{ticket:e.id}):(D.value!==null&&oe(),j("next",()=>ii({})))}function ri(e){return le()?void 0:j("next",()=>ii(e))}async function ii(e){let t=D.value,n=R.value?.ticket??null,o=Ye.keyFor(n?.id??null),r=await me(`/counters/${T.value}/call-next`,{key:o,body:e});if(r.outcome==="lost"){Ye.lost(),N("bad",s("refused.lost"));return}if(ot(r)?Ye.lost():Ye.answered(),r.outcome==="refused")return _e(r);at(t),r.body===null?zs():r.body.state!=="called"?si(r.body):_o("next",r.body)}function _o(e,t){let n=R.value?.counter,o=Array.from(t.number).join(" ");mo(e,t,s("spoken.next",{number:o,counter:n?F(n):""}))}function si(e){let t=s(`state.${e.state}`);ct(e,s("done.before",{number:e.number,state:t}),"quiet")}function ai(){let e=R.value?.ticket??null;$.value!==null||e?.state!=="called"||!Ye.hadItsEffect(e.id)||(Ye.answered(),_o("next",e))}function zs(){be.value=null,N("quiet",s("done.nobody")),ue()}function ve(e,t=R.value?.ticket??null){if(!le()){if(t===null)return N("quiet",s("refused.nobody_here"));if(!Qe(e,t)){let n=s(`state.${t.state}`);return N("quiet",s("refused.impossible",{act:s(`act.${e.id}`),state:n}))}return e.asks&&!(e.asks==="outcome"&&!Ys(e))?B(e.asks,{ticket:t.id,act:e}):ui(e,t,{})}}function Ys(e){return Te.value?.outcome_needed&&(e.id==="finish"||!!R.value?.ticket)}function ft(e,t,n){return le()?void 0:ui(e,t,n)}function ui(e,t,n){return j(e.id,()=>Zs(e,t,n))}async function Zs(e,t,n){let o=D.value,r=await po(e.id,t.id,n),i=r.outcome==="done"?r.body:await ni(e,t,r);if(i===null)return _e(r);at(o),e.to&&i.state!==e.to?si(i):e.id==="call"?_o(e.id,i):e.undoable?mo(e.id,i,s(`done.${e.id}`,oi(i))):ct(i,s(`done.${e.id}`,oi(i)))}function oi(e){let t=b.value?.office,n=t?.services.find(a=>a.code===e.service),o=b.value?.counters.find(a=>a.code===e.for_counter),r=e.for_counter?F(o??{code:e.for_counter}):null,i=n?E(n.name):e.service;return{number:e.number,service:i,where:r===null?i:`${i} · ${r}`,time:e.remind_at?Q(Date.parse(e.remind_at),t?.timezone):""}}function bn(){return le()?void 0:j("undo",Js)}async function Js(){let e=ze.value;if(e===null)return N("quiet",s("refused.nothing_to_undo"));let t=await po("undo",e.ticket);if(ot(t))return _e(t);if(be.value=null,t.outcome!=="done")return _e(t);q(()=>{ae(n=>Ae(n,t.body)),N("good",s("done.undo",{number:e.number}))}),ue()}var Ft=h(!1),Ie=h(null);function Wt(e){Ie.value=null,Ft.value=e}function gn(e,t){let o=(e.profile??[]).filter(r=>r.code!==t);return e.services.includes(t)?o:[...o,{code:t,weight:1,after_minutes:null}]}function li(e,t){if(!gn(e,t).some(n=>n.after_minutes===null)){Ie.value={tone:"bad",text:s("profiles.last")};return}if(le()){Ie.value={tone:"bad",text:s("connection.refuse")};return}return j(`profile:${e.code}:${t}`,()=>Xs(e,gn(e,t)))}async function Xs(e,t){let n=`/counters/${encodeURIComponent(e.code)}/profile`,o=await me(n,{method:"PUT",body:{services:t}});if(o.outcome==="lost")Ie.value={tone:"bad",text:s("refused.lost_act")};else if(o.outcome==="refused")Ie.value={tone:"bad",text:pe(o)};else{ae(i=>ut(i,o.body));let r=Ut(o.body);Ie.value=r?{tone:"warn",text:r}:{tone:"good",text:s("profiles.done",{counter:F(e)})}}}function Qs(e){if(Ge.value||Ft.value)return null;if(e.key==="F1")return()=>we.value=!we.value;if(we.value)return null;if(e.ctrlKey)return e.shiftKey||e.altKey?null:ea(e.key);if(e.altKey||e.metaKey)return null;let t=D.value;if(t&&e.key==="Escape")return oe;if(t&&e.code==="NumpadEnter")return null;if(Un.includes(e.code)||Un.includes(e.key))return t?.kind==="outcome"&&t.act===null?Xn:yn;let n=Vo(e.key);return n?t?.act===n&&t.ticket===R.value?.ticket?.id?Xn:()=>ve(n):null}function ea(e){return e.toLowerCase()==="z"?bn:e.toLowerCase()===qo?()=>B("issue"):e===jo?ta:null}function ta(){document.querySelector(".waiting .row-button")?.focus()}function ci(){window.addEventListener("keydown",e=>{if(R.value===null)return;let t=Qs(e);t!==null&&(e.preventDefault(),e.repeat||t())})}var wn=h(null),Ze=h(null);function kn(e){Ze.value=null,wn.value=null,Ge.value=e,e&&vo()}async function vo(){let e=await V("GET","/me/sign-ins",{language:X.value});e.outcome==="done"?wn.value=e.body.sign_ins:ho(e)}async function fi(e,t){let n=e===""?"old":t===""?"new":null;if(n!==null)return Kt("bad",s("account.empty"),n),!1;Ze.value=null;let o={body:{old:e,new:t},language:X.value},r=await V("POST","/me/password",o);return ot(r)&&(r=await V("POST","/me/password",o)),r.outcome!=="done"?(ho(r),!1):(Kt("good",s("account.changed")),await vo(),!0)}function pi(e){return j(`end:${e.id}`,async()=>{let t=await V("DELETE",`/me/sign-ins/${e.id}`,{language:X.value}),n=t.outcome==="refused"&&t.code==="unknown_sign_in";return t.outcome!=="done"&&!n?ho(t):(Kt("good",s("account.ended")),vo())})}function ho(e){e.outcome==="refused"&&e.status===401?Lt(s("sign_in.expired")):e.outcome==="refused"?Kt("bad",pe(e),e.field):Kt("bad",s("account.lost"))}function Kt(e,t,n=null){Ze.value={tone:e,text:t,field:n}}function Re({label:e,wide:t=!1,onClose:n,children:o}){let r=H(null);return te(()=>{let i=r.current;return i?.showModal(),i&&(i.scrollTop=0),()=>i?.close()},[]),u`<dialog ref=${r} class="dialog" data-wide=${t} aria-label=${e} onCancel=${n}>
    ${o}
  </dialog>`}var na={arrow:["M4 12h16","M13.5 5.5 20 12l-6.5 6.5"],bell:["M6 16.500V11a6 6 0 0 1 12 0v5.500l1.5 1.500h-15L6 16.500Z","M10 20.500a2.2 2.2 0 0 0 4 0"],play:["M7.5 5.200v13.600L18.5 12 7.5 5.200Z"],check:["m4.5 12.8 5 5L19.8 7"],absent:["M10 11.500a3.8 3.8 0 1 0 0-7.6 3.8 3.8 0 0 0 0 7.600Z","M3.5 20c0-3.6 2.7-6 6.5-6 1.5 0 2.8.4 3.9 1","m16 16.5 4.5 4.5","m20.5 16.5-4.5 4.5"],transfer:["M4 8.500h15","m15.500 5 3.500 3.500-3.500 3.500","M20 15.500H5","M8.500 12 5 15.500 8.500 19"],bookmark:["M7.500 4h9v16L12 16.200 7.500 20V4Z"],plus:["M12 5v14","M5 12h14"],return:["M20 12a8 8 0 1 1-2.600-5.900","M20 3.500V8h-4.500"],clock:["M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17Z","M12 7.500V12l3 2"],ticket:["M4 7.500h16v3a1.800 1.800 0 0 0 0 3.500v3H4v-3a1.800 1.800 0 0 0 0-3.500v-3Z","M14 7.500v9"],people:["M9 11a3.200 3.200 0 1 0 0-6.400A3.200 3.200 0 0 0 9 11Z","M3 19.500c0-3.400 2.500-5.700 6-5.700s6 2.300 6 5.700","M16 5.200a3 3 0 0 1 0 5.500","M17.500 14.200c2.200.7 3.500 2.600 3.500 5.300"],person:["M12 11a3.400 3.400 0 1 0 0-6.800A3.400 3.400 0 0 0 12 11Z","M5 19.500c0-3.600 2.800-5.900 7-5.900s7 2.300 7 5.900"],undo:["M8.5 5 4.5 9l4 4","M4.5 9h9.700a5 5 0 0 1 0 10H10"],pause:["M8.5 6v12","M15.5 6v12"],printer:["M7 8V4h10v4","M7 16.500H4V8.500h16v8h-3","M7 13.500h10V20H7z"],wifi:["M3.5 9.300a12.5 12.5 0 0 1 17 0","M6.6 12.800a8 8 0 0 1 10.8 0","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],wifi_off:["M4 4l16 16","M3.5 9.300A12.4 12.4 0 0 1 8 6.6","M12 6c3.2 0 6.2 1.2 8.5 3.3","M6.6 12.800a8 8 0 0 1 3.3-1.9","M9.6 16.200a3.6 3.6 0 0 1 4.8 0","M12 19.300v.1"],desk:["M12 8.800a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.400Z","M7 14c.4-2.6 2.2-4 5-4s4.6 1.4 5 4","M3 14h18","M5.5 14v6h13v-6"],walking:["M12.8 5.600a1.9 1.9 0 1 0 0-3.8 1.9 1.9 0 0 0 0 3.800Z","m9 21.5 2.4-6.300L9.5 13l1.5-4.6-3.5 1.800L6.5 13.5","m11 8.4 3 .6 1.5 2.6 2.8.9","m11.4 15.2 3 2.3 1.1 4"],chevrons_up:["m7 12 5-5 5 5","m7 18 5-5 5 5"],chevron_down:["m6 9.5 6 6 6-6"],door:["M14 4H5.500v16H14","M10.5 12h10","m16.8 8.2 3.7 3.8-3.7 3.8"],keyboard:["M3 6.500h18v11H3z","M7 10.200h.1M10.4 10.200h.1M13.7 10.200h.1M17 10.200h.1","M8 14h8"],alert:["M12 4 2.8 19.500h18.400L12 4Z","M12 10v4.5","M12 17v.1"],close:["m6 6 12 12","m18 6-12 12"],eye:["M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z","M12 14.800a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.600Z"]};function m({name:e,class:t=""}){return u`<svg class="icon ${t}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    ${(na[e]??[]).map(n=>u`<path d=${n} />`)}
  </svg>`}function ce(){return u`<svg class="emblem" viewBox="0 0 48 40" aria-hidden="true" focusable="false">
    <path d="M24 4c4.6 5 6.6 9.7 6.6 14.600S28.5 27.5 24 30.500c-4.5-3-6.6-7-6.6-11.900S19.4 9 24 4Z" />
    <path d="M17.6 16C15 12.6 12.5 10.6 9.6 9.600c-.9 5 .1 9.8 2.7 13.8 2.6 4 6.6 6.4 11.7 7.1" />
    <path d="M30.4 16c2.6-3.4 5.1-5.4 8-6.4.9 5-.1 9.8-2.7 13.8-2.6 4-6.6 6.4-11.7 7.1" />
    <path d="M10.2 19.400c-2.4-1-4.7-1.2-7-.8 1 4 3.2 7.2 6.6 9.3 3.9 2.4 8.7 3.2 14.2 2.6" />
    <path d="M37.8 19.400c2.4-1 4.7-1.2 7-.8-1 4-3.2 7.2-6.6 9.3-3.9 2.4-8.7 3.2-14.2 2.6" />
    <path d="M14 36.500h20" />
  </svg>`}function Ht({id:e,label:t,autocomplete:n,describedBy:o,wrong:r,children:i}){let[a,l]=z(!1);return u`<div class="field">
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
  </button>`}function dt(){if(!Ge.value)return null;let e=Ze.value;return u`<${Re} label=${s("account.title")} onClose=${()=>kn(!1)}>
    <h2>${s("account.title")}</h2>
    <${oa} />
    <${ia} />
    <div class="account-foot">
      <p id="account-words" role="status" class="panel-words" data-tone=${e?.tone??"quiet"}>
        ${e&&u`<${m} name=${e.tone==="good"?"check":"alert"} /><span>${e.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>kn(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function oa(){let e=H(null),t=Ze.value?.field??null;return u`<form ref=${e} class="account-part" onSubmit=${async o=>{o.preventDefault();let r=new FormData(e.current);await fi(String(r.get("old")),String(r.get("new")))?e.current?.reset():ra(Ze.value?.field??null)}} noValidate>
    <h3>${s("account.password")}</h3>
    <input type="text" name="user" autocomplete="username" value=${_.value?.user} readonly hidden />
    <${Ht} id="old" label=${s("account.old")} autocomplete="current-password"
      describedBy="account-words" wrong=${t==="old"} />
    <${Ht} id="new" label=${s("account.new")} autocomplete="new-password"
      describedBy="account-note account-words" wrong=${t==="new"} />
    <p id="account-note" class="dialog-note">${s("account.note")}</p>
    <button type="submit" class="strong-button">${s("account.change")}</button>
  </form>`}function ra(e){(e==="old"||e==="new")&&document.getElementById(e)?.focus()}function ia(){let e=H(null);return u`<section class="account-part" aria-labelledby="sign-ins">
    <h3 id="sign-ins" ref=${e} tabindex="-1">${s("account.sign_ins")}</h3>
    <ul class="sign-ins">
      ${(wn.value??[]).map(t=>u`<${sa} key=${t.id} signIn=${t} title=${e} />`)}
    </ul>
  </section>`}function sa({signIn:e,title:t}){let n={since:mi(e.since),seen:mi(e.seen_at),address:e.address??s("account.unknown_address")},o=async()=>{await pi(e),t.current?.focus()};return u`<li class="sign-in" data-current=${e.current}>
    <p>
      <strong>${di(e)}</strong>
      <span>${s("account.facts",n)}</span>
    </p>
    ${e.current?u`<em>${s("account.current")}</em>`:u`<button
          type="button"
          class="quiet-button"
          aria-label=${`${s("account.end")}: ${di(e)}, ${s("account.facts",n)}`}
          aria-busy=${$.value?.id===`end:${e.id}`}
          onClick=${o}
        >
          <${m} name="door" />${s("account.end")}
        </button>`}
  </li>`}function di({counter:e}){return e===null?s("account.no_counter"):F(b.value?.counters.find(t=>t.code===e)??{code:e})}function mi(e){return e.slice(11,16)}var aa=6;function vi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="aside">
    ${e.parked.length>0&&u`<${_i} label=${s("parked.title")} name="parked" tickets=${e.parked} timezone=${n} />`}
    ${e.missed.length>0&&u`<${_i} label=${s("missed.title")} name="missed" tickets=${e.missed.slice(0,aa)} timezone=${n} />`}
    <div class="aside-tools">
      <button type="button" class="aside-tool" data-act="issue" aria-keyshortcuts="Control+I" onClick=${()=>B("issue")}>
        <${m} name="ticket" />${s("act.issue")}<kbd>Ctrl+I</kbd>
      </button>
      <${$o} />
    </div>
  </div>`}function $o(){return Gn(_.value)?u`<button type="button" class="aside-tool" data-act="profiles" aria-haspopup="dialog" onClick=${()=>Wt(!0)}>
    <${m} name="people" />${s("profiles.open")}
  </button>`:null}function _i({label:e,name:t,tickets:n,timezone:o}){return u`<div class="chips" data-list=${t} role="group" aria-label=${e}>
    <p class="chips-label">${e}</p>
    ${n.map(r=>u`<${ua} key=${r.id} ticket=${r} timezone=${o} />`)}
  </div>`}function ua({ticket:e,timezone:t}){let n=je(e,O.value),o=e.state==="parked"&&e.remind_at?Q(Date.parse(e.remind_at),t):null;return u`<button type="button" class="chip" data-due=${n} onClick=${()=>B("ticket",{ticket:e.id})}>
    ${n&&u`<${m} name="bell" />`}
    <strong>${e.number}</strong>
    ${o!==null&&u`<span>${n?s("parked.now"):o}</span>`}
  </button>`}function Pe(){return u`<div class="languages" role="group" aria-label=${s("language.label")}>
    ${Yn.map(e=>u`<button
        type="button"
        class="language"
        lang=${e}
        aria-pressed=${X.value===e}
        aria-label=${`${s(`language.short.${e}`)} ${s(`language.${e}`)}`}
        onClick=${()=>Jn(e)}
      >
        ${s(`language.short.${e}`)}
      </button>`)}
  </div>`}var la=3;function hi({desk:e,hall:t}){return u`<header class="top">
    <${ce} />
    <h1 class="top-counter">${F(e.counter)}</h1>
    <p class="top-services">${ca(e)}</p>
    <${yo} />
    <${bo} />
    <p class="top-clock">${Q(O.value,t.office.timezone)}</p>
  </header>`}function ca({counter:e,services:t}){return t.length>la?E(e.name):t.map(n=>E(n.name)).join(" · ")}function yo(){return u`<div class="tools">
    <${pt} />
    <${Pe} />
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
      aria-disabled=${P.value}
      onClick=${ei}
    >
      <${m} name="door" />${s("act.close")}
    </button>
  </div>`}function bo(){let e=fe.value?.state??"connecting";return u`<p class="connection-state" data-state=${e} role="status">
    <${m} name=${e==="down"?"wifi_off":"wifi"} />
    ${s(`connection.${e}`)}
  </p>`}function xn({hall:e}){if(!Ft.value)return null;let t=Ie.value;return u`<${Re} label=${s("profiles.title")} wide onClose=${()=>Wt(!1)}>
    <h2>${s("profiles.title")}</h2>
    <p class="dialog-note">${s("profiles.note")}</p>
    <ul class="profiles">
      ${e.counters.map(n=>u`<${fa} key=${n.code} counter=${n} services=${e.office.services} />`)}
    </ul>
    <div class="profiles-foot">
      <p role="status" class="panel-words" data-tone=${t?.tone??"quiet"}>
        ${t&&u`<${m} name=${t.tone==="good"?"check":"alert"} /><span>${t.text}</span>`}
      </p>
      <button type="button" class="plain-button" onClick=${()=>Wt(!1)}>${s("help.close")}</button>
    </div>
  <//>`}function fa({counter:e,services:t}){return u`<li class="profile">
    <p class="profile-counter">
      <strong>${F(e)}</strong>
      <span data-state=${e.state}>${e.clerk??s(`counter.${e.state}`)}</span>
    </p>
    <div class="profile-services" role="group" aria-label=${F(e)}>
      ${t.map(n=>u`<${pa} key=${n.code} counter=${e} service=${n} />`)}
    </div>
  </li>`}function pa({counter:e,service:t}){let n=e.services.includes(t.code),o=e.profile?.find(a=>a.code===t.code)?.after_minutes??null,r=n&&!gn(e,t.code).some(a=>a.after_minutes===null),i=$.value?.id===`profile:${e.code}:${t.code}`;return u`<button
    type="button"
    class="toggle"
    aria-pressed=${n}
    aria-busy=${i}
    aria-disabled=${r||P.value}
    title=${r?s("profiles.last"):E(t.name)}
    onClick=${()=>li(e,t.code)}
  >
    ${n&&u`<${m} name="check" />`}${E(t.name)}
    ${o!==null&&u` <small>${s("profiles.helps",{minutes:o})}</small>`}
    ${t.waiting>0&&u` <small class="toggle-waiting">${t.waiting}</small>`}
  </button>`}function $i({hall:e}){let t=H(null);return te(()=>{if(document.activeElement!==document.body)return;let n=e.counters.find(r=>r.clerk===_.value?.name),o=n?`[data-counter="${CSS.escape(n.code)}"]`:"button";t.current?.querySelector(o)?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ce} /><${Pe} />
        <${$o} />
        <${da} />
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
        ${e.counters.map(n=>u`<${ma} key=${n.code} counter=${n} />`)}
      </ul>
      <${bo} />
    </div>
    <${va} />
    <${xn} hall=${e} />
    <${dt} />
  </main>`}function da(){return _.value===null||_.value===void 0||Be(_.value).length<2?null:u`<button type="button" class="quiet-button" data-act="office" onClick=${zr}>
    <${m} name="transfer" />${s("office.other")}
  </button>`}function ma({counter:e}){let t=$.value?.id===`open:${e.code}`;return u`<li>
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
        ><${m} name=${e.state==="closed"?"arrow":"desk"} />${t?s("choose.opening",{place:cn(e)}):_a(e)}</span
      >
    </button>
  </li>`}function _a(e){return e.state==="closed"?s("choose.free"):s(e.state==="paused"?"choose.paused":"choose.here",{name:e.clerk??""})}function va(){if(Ne.value===null)return null;let{counter:e,clerk:t}=Ne.value,n={counter:F(e),name:t},o=()=>{Ne.value=null},r=t===_.value?.name;return u`<${Re} label=${s("take_over.title",n)} onClose=${o}>
    <h2>${s("take_over.title",n)}</h2>
    <p>${s(r?"take_over.self":"take_over.who",n)}</p>
    <p class="dialog-note">${s("take_over.what",{place:cn(e)})}</p>
    <div class="dialog-acts">
      <button type="button" class="plain-button" autofocus onClick=${o}>${s("take_over.no")}</button>
      <button type="button" class="strong-button" onClick=${()=>co(e,!0)}>
        ${s("take_over.do",n)}
      </button>
    </div>
  <//>`}function yi({offices:e}){let t=H(null),n=$a(e);return te(()=>{document.activeElement===document.body&&t.current?.querySelector("button")?.focus()},[]),u`<main class="arrival">
    <div class="arrival-card arrival-wide">
      <div class="arrival-top">
        <${ce} /><${Pe} />
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
              <span class="counter-name">${ha(n,o)}</span>
              <span class="counter-services">${o}</span>
            </button>
          </li>`)}
      </ul>
    </div>
    <${dt} />
  </main>`}function ha(e,t){let n=e[t];return n?E(n):t}function $a(e){let[t,n]=z({});return te(()=>{for(let o of e)V("GET",`/offices/${encodeURIComponent(o)}`).then(r=>{r.outcome==="done"&&n(i=>({...i,[o]:r.body.name}))})},[e]),t}var ya={free:"desk",called:"walking",serving:"desk",paused:"pause"};function bi({desk:e}){let{ticket:t}=e,n=t?t.state:se.value?"paused":"free";return u`<section class="at-counter" data-state=${n} aria-label=${s("acts.label")}>
    <p class="at-state"><${m} name=${ya[n]??"desk"} />${s(`state.${n}`)}</p>
    ${t?u`<p class="at-number" data-length=${t.number.length}>${t.number}</p>
          <${ba} ticket=${t} />`:u`<${wa} />`}
  </section>`}function ba({ticket:e}){let t=qe(Date.parse(e.called_at??e.issued_at)-Date.parse(e.issued_at)),n=Date.parse((e.state==="serving"?e.started_at:e.called_at)??e.issued_at);return u`<div class="at-details">
      <p class="at-service">${de(e.service)}</p>
      <p class="at-note">
        <span class="long">${s("ticket.waited",{duration:t})}</span>
        <span class="short">${s("ticket.waited_short",{duration:t})}</span>
      </p>
      ${e.call_count>1&&u`<p class="at-note">${s("ticket.calls",{count:e.call_count})}</p>`}
      ${e.priority!==null&&u`<${Bt} />`}
      <${ga} />
    </div>
    <${gi} from=${n} label=${s(`timer.${e.state}`)} />`}function ga(){let e=yt("add-service");return dn(e)?u`<button type="button" class="add-service" aria-keyshortcuts=${e.key} onClick=${()=>ve(e)}>
    <${m} name=${e.icon} /><span class="long">${s("act.add-service")}</span
    ><span class="short">${s("act.add-service.short")}</span><kbd>${e.key}</kbd>
  </button>`:null}function wa(){return u`<p class="at-nobody">${s("state.free_hint")}</p>
    ${se.value&&Ve.value!==null&&u`<${gi} from=${Ve.value} label=${s("timer.paused")} />`}`}function gi({from:e,label:t}){return u`<div class="at-timer">
    <p class="at-time" role="timer" aria-live="off">${Tr(O.value-e)}</p>
    <p class="at-note at-time-label">${t}</p>
  </div>`}function Bt(){return u`<span class="priority"><${m} name="chevrons_up" />${s("priority")}</span>`}function wi({ticket:e,hall:t}){let n=pn.value,o=un(e,J(t.office),O.value);return u`<div class="answers" hidden=${D.value!==null}>
    <${ka} />
    <div>
      ${n&&u`<p key=${n.number} class="notice" data-tone=${n.tone}>
        <${m} name=${n.tone==="bad"||n.tone==="warn"?"alert":"check"} />
        <span>${n.text}</span>
      </p>`}
    </div>
    ${!ze.value&&!n&&o&&u`<${xa} ticket=${e} />`}
  </div>`}function ka(){let e=ze.value;if(e===null)return null;let t=Math.ceil(e.leftMs/1e3);return u`<div class="undo">
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
  </div>`}function xa({ticket:e}){let t=yt("no-show"),n={number:e.number,calls:e.call_count,count:e.call_count};return u`<div class="suggestion" role="status">
    <p>${s("suggest.no-show",n)}</p>
    <button type="button" class="suggestion-button" onClick=${()=>ve(t)}>
      <${m} name=${t.icon} />${s("act.no-show")}<kbd>${t.key}</kbd>
    </button>
  </div>`}var Sa=3e4;function Sn(e,t=null){return le()?void 0:j(`print:${e.id}`,()=>Ea(e,t))}async function Ea(e,t){let n=D.value,o=await me(`/tickets/${e.id}/print`,{body:t?{device:t}:{}});if(o.outcome==="refused"&&o.code==="unknown_device"&&t===null)return B("print",{ticket:e.id});if(o.outcome!=="done")return _e(o);ki(e),at(n),ct(o.body,s("done.print",{number:e.number}))}function ki(e){let t=new Set(ge.value);t.delete(`print:${e.id}`),ge.value=t,Nt.value=new Map(Nt.value).set(e.id,O.value+Sa)}function xi(e){ge.value=new Set(ge.value).add(e)}function Si(e,t){let n=D.value?.key;return le()?void 0:j("issue",()=>Oa(e,t,n))}async function Oa(e,t,n){let o=await me("/tickets",{key:n,body:e});if(o.outcome!=="done")return _e(o);let r=o.body;if(ae(a=>Ae(a,r)),B("issued",{ticket:r.id}),t===null)return;let i=await me(`/tickets/${r.id}/print`,{body:{device:t}});return i.outcome!=="done"?_e(i):(ki(r),N("good",s("done.issue",{number:r.number})))}function Ei(e,t){return le()?void 0:j("priority",()=>Ta(e,t))}async function Ta(e,t){let n=D.value,o=await me(`/tickets/${e.id}/priority`,{body:t});if(o.outcome!=="done")return _e(o);at(n);let r=t.priority===null?"done.priority_none":"done.priority";ct(o.body,s(r,{number:e.number}))}var Ca=new Set([...Object.values(Dr),...Object.values(Pr)].map(String));function Oi({timezone:e}){if(!P.value||fe.value===null)return null;let t=Q((fe.value.heard??fe.value.since)+Ct.value,e);return u`<div class="banner" data-tone="stop" role="alert">
    <${m} name="wifi_off" />
    <p class="banner-text">
      <strong>${s("connection.down_since",{time:t})}</strong> ${s("connection.down_what")}
    </p>
  </div>`}function Ti(){let[e,t]=z(!1),n=Ar.value;if(n.length===0)return null;let o=e?n:n.slice(0,1);return u`<section class="troubles" aria-label=${s("trouble.label")}>
    <div role="status">
      <ul>
        ${o.map((r,i)=>u`<${Na} key=${r.id} trouble=${r}>
            ${i===0&&n.length>1&&u`<${Aa} all=${e} showAll=${t} count=${n.length-1} />`}
          <//>`)}
      </ul>
    </div>
  </section>`}function Aa({all:e,showAll:t,count:n}){return u`<button type="button" class="link" data-act="more" aria-expanded=${e} onClick=${()=>t(!e)}>
    ${e?s("trouble.less"):s("trouble.more",{count:n})}
  </button>`}function Na({trouble:e,children:t}){return u`<li class="banner" data-tone="wait">
    <${m} name=${Ra(e)} />
    <p class="banner-text">
      <strong>${Pa(e)}</strong>
      ${e.kind==="print"&&u`<span class="long">${" "}${s("trouble.print.note")}</span>`}
    </p>
    ${t}
    <${Ia} trouble=${e} />
    <button type="button" class="link" onClick=${()=>xi(e.id)}>
      ${s("trouble.known")}
    </button>
  </li>`}function Ia({trouble:e}){let{kind:t,ticket:n}=e;if(!n)return null;let o=t==="print"?()=>Sn(n):()=>B("ticket",{ticket:n.id});return u`<button type="button" class="link" aria-busy=${$.value?.id===e.id} onClick=${o}>
    ${s(`trouble.${t}.do`)}
  </button>`}function Ra({kind:e,device:t}){return e==="parked"?"bookmark":e==="print"||t?.kind==="kiosk"?"printer":"alert"}function Pa({kind:e,ticket:t,device:n,code:o}){if(e==="clock"||e==="clock_opened")return s(`trouble.${e}`,{day:(o??"").split("-").reverse().join("/")});if(t&&e==="parked")return s("trouble.parked",{number:t.number});let r=Ca.has(o??"");if(t){let{number:i}=t;return r?s("trouble.print_why",{number:i,why:s(`trouble.${o}`)}):s("trouble.print",{number:i})}return s("trouble.device",{name:n?.name??"",what:s(`trouble.${r?o:"other"}`)})}function Ci({desk:e,hall:t}){let n=H(null);te(()=>{document.activeElement===document.body&&n.current?.focus({preventScroll:!0})});let o=$.value?.id==="next"||$.value?.id==="open";return u`<button
    type="button"
    ref=${n}
    class="main-button"
    data-paused=${se.value}
    aria-busy=${o}
    aria-disabled=${P.value}
    aria-keyshortcuts="F9"
    onClick=${yn}
  >
    <${m} name=${se.value?"play":"arrow"} />
    <span class="main-words">
      <span class="main-word">${s(se.value?"resume":"next")}</span>
      <span class="main-who">${Da(e,t)}</span>
    </span>
    <kbd>F9</kbd>
  </button>`}function Da(e,t){if($.value?.id==="next")return s($.value.again?"next.retrying":"next.sending");if(se.value)return s("resume.hint",{reason:Ma(e,t)});let n=e.next;if(!n)return s("next.nobody");let o={number:n.number,service:de(n.service)},r=n.priority===null?"":` · ${s("priority.inline")}`;return u`<span class="long">${s("next.who",o)}${r}</span
    ><span class="short">${s("next.who_short",o)}${r}</span>`}function Ma(e,t){let n=t.office.pause_reasons.find(o=>o.code===e.counter.pause_reason);return n?E(n.name):""}function Ai({ticket:e,hall:t}){return u`<div class="acts" role="group" aria-label=${s("acts.label")} hidden=${D.value!==null}>
    ${Ho.map(n=>u`<${Ua} key=${n.id} act=${n} ticket=${e} hall=${t} />`)}
  </div>`}function Ua({act:e,ticket:t,hall:n}){let{timezone:o}=n.office,r=!dn(e),i=e.id==="no-show"&&un(t,J(n.office),O.value),a=e.id==="start"&&t?.state==="serving"&&t.started_at;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    data-suggested=${i}
    aria-disabled=${r||P.value}
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
  </button>`}function Ni(){if(!we.value)return null;let e=b.value?.office.rule,t=Te.value?.longest_wait_minutes,n=()=>{we.value=!1};return u`<${Re} label=${s("help.title")} wide onClose=${n}>
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
  </div>`}function re({title:e,button:t,danger:n=!1,busy:o="",onAnswer:r,children:i}){let a=H(null);return gt(()=>{a.current?.querySelector("input:checked, .panel-body input, .panel-body button, .panel-foot button")?.focus({preventScroll:!0}),a.current?.scrollIntoView({block:"nearest"})},[]),u`<form ref=${a} class="panel" aria-label=${e} noValidate onSubmit=${p=>{p.preventDefault(),a.current&&r?.(new FormData(a.current))}} onChange=${La}>
    <div class="panel-head">
      <h2>${e}</h2>
      <button type="button" class="quiet-button" onClick=${oe}>
        <${m} name="close" />${s("panel.close")}<kbd>Esc</kbd>
      </button>
    </div>
    <div class="panel-body">${i}</div>
    <${Fa} button=${t} danger=${n} busy=${o} />
  </form>`}function La(){ke.value="",ee.value=null}function Fa({button:e,danger:t,busy:n}){let o=pn.value,r=ke.value||o?.text||"",i=ke.value?"bad":o?.tone??"quiet";return u`<div class="panel-foot">
    <p class="panel-words" data-tone=${i}>
      ${r&&u`<${m} name=${i==="good"?"check":"alert"} /><span>${r}</span>`}
    </p>
    ${e&&u`<button
      type="submit"
      class="strong-button"
      data-danger=${t}
      aria-busy=${$.value?.id===n}
      aria-disabled=${P.value}
    >
      ${e}<kbd>Enter</kbd>
    </button>`}
  </div>`}function Z({label:e,name:t,choices:n,chosen:o=null}){return u`<fieldset class="choices">
    <legend>${e}</legend>
    <div class="choices-row">
      ${n.map(r=>u`<label class="choice" key=${r.value}>
          <input type="radio" name=${t} value=${r.value} defaultChecked=${r.value===o} />
          <span>${r.text}${r.note&&u` <small>${r.note}</small>`}</span>
        </label>`)}
    </div>
  </fieldset>`}function Ii({label:e,name:t,note:n}){return u`<label class="choices">
    <span class="choices-label">${e}</span>
    <span class="choices-row"><input type="time" class="hour" name=${t} /><small>${n}</small></span>
  </label>`}function G(e,t){let n=e.get(t);return typeof n=="string"&&n!==""?n:null}var Wa=[5,10,15,30,60],Ka=["first","arrival","last"],Ha=["asked","left","mistake","not_taken"];function Ri({ticket:e,act:t,hall:n}){let o=J(n.office).park_minutes,r=mt(n.office.park_reasons??[]),i=[...new Set([...Wa,o])].sort((l,p)=>l-p),a=l=>{let p=G(l,"reason");return p===null?De("lack.reason"):ft(t,e,{reason:p,minutes:Number(G(l,"minutes"))})};return u`<${re} title=${Je("park",e)} button=${_t("park",e)} busy="park" onAnswer=${a}>
    <${Z} label=${s("ask.why")} name="reason" choices=${r} chosen=${r[0]?.value} />
    <${Z}
      label=${s("ask.remind")}
      name="minutes"
      choices=${i.map(l=>({value:String(l),text:s("duration.minutes",{minutes:l})}))}
      chosen=${String(o)}
    />
  <//>`}function Pi({ticket:e,act:t,hall:n}){let[o,r]=Wi(e,n),i=e.state!=="waiting"||rt(_.value,J(n.office)),a=Ka.filter(p=>i||p!=="first"),l=p=>{let d=G(p,"service"),c=G(p,"to_counter");return d===null&&c===null?De("lack.where"):ft(t,e,{service:d,to_counter:c,position:G(p,"position")})};return u`<${re} title=${Je("transfer",e)} button=${_t("transfer",e)} busy="transfer" onAnswer=${l}>
    <${Z} label=${s("ask.service")} name="service" choices=${[{value:"",text:o,note:s("ask.same_service")},...r]} chosen="" />
    <${Z} label=${s("ask.counter")} name="to_counter" choices=${[{value:"",text:s("ask.any_counter")},...n.counters.map(Ba)]} chosen="" />
    <${Z} label=${s("ask.position")} name="position" choices=${a.map(p=>({value:p,text:s(`position.${p}`)}))} chosen="arrival" />
  <//>`}function Di({ticket:e,act:t,hall:n}){let o=t===null?"next":t.id,r=i=>{let a=G(i,"outcome");return a===null?De("lack.outcome"):t===null?ri({outcome:a}):ft(t,e,{outcome:a})};return u`<${re} title=${Je(`outcome_${o}`,e)} button=${_t(o,e)} busy=${o} onAnswer=${r}>
    <${Z} label=${s("ask.outcome")} name="outcome" choices=${mt(n.office.outcomes??[])} />
  <//>`}function Mi({ticket:e,act:t,hall:n}){let[,o]=Wi(e,n),r=i=>{let a=G(i,"service");return a===null?De("lack.service"):ft(t,e,{service:a})};return u`<${re} title=${Je("add-service",e)} button=${_t("add-service",e)} busy="add-service" onAnswer=${r}>
    <p class="panel-note">${s("add-service.note",{number:e.number})}</p>
    <${Z} label=${s("ask.service")} name="service" choices=${o} />
  <//>`}function Ui({ticket:e,act:t}){let n=r=>{let i=G(r,"reason");return i===null?De("lack.reason"):ft(t,e,{reason:i})},o=Ha.map(r=>({value:r,text:s(`cancel.${r}`)}));return u`<${re} title=${Je("cancel",e)} button=${_t("cancel",e)} danger busy="cancel" onAnswer=${n}>
    <p class="panel-note">${s("cancel.note")}</p>
    <${Z} label=${s("ask.why")} name="reason" choices=${o} />
  <//>`}function Li({ticket:e,hall:t}){let n=o=>Ei(e,{priority:G(o,"priority")});return u`<${re} title=${Je("priority",e)} button=${s("ask.save")} busy="priority" onAnswer=${n}>
    <p class="panel-note">${s("priority.note")}</p>
    <${Z} label=${s("ask.priority")} name="priority" choices=${go(t)} chosen=${e.priority??""} />
  <//>`}function Fi({ticket:e,hall:t}){let n=ln(t),o=r=>{let i=G(r,"device");return i===null?De("lack.printer"):Sn(e,i)};return u`<${re} title=${Je("print",e)} button=${_t("print",e)} busy=${`print:${e.id}`} onAnswer=${o}>
    <${Z} label=${s("ask.printer")} name="device" choices=${n.map(ko)} chosen=${wo(n)} />
  <//>`}function go(e){return[{value:"",text:s("priority.none")},...mt(e.office.priorities)]}function wo(e){let t=e.filter(n=>n.online);return(t.find(n=>n.trouble===null)??t[0])?.id??""}function ko(e){return{value:e.id,text:e.name,note:e.online?void 0:s("trouble.offline")}}function mt(e){return e.map(t=>({value:t.code,text:E(t.name)}))}function De(e){ke.value=s(e),Ce(ke.value)}function Wi(e,t){let n=t.office.services.find(r=>r.code===e.service),o=t.office.services.filter(r=>r.code!==e.service);return[n?E(n.name):e.service,mt(o)]}function Ba(e){let t=e.state==="open"?void 0:s(`counter.${e.state}`);return{value:e.code,text:e.code,note:t}}function Je(e,t){return s(`panel.${e}`,{number:t.number})}function _t(e,t){return s(`do.${e}`,{number:t.number})}function Ki({hall:e}){let t=ln(e),[n]=e.office.languages,[o,r]=z(""),i=l=>{let{name:p,value:d}=l.target;p==="service"&&r(d)},a=l=>{let p=G(l,"service");if(p===null)return De("lack.service");let d=G(l,"appointment"),c={service:p,priority:G(l,"priority"),language:G(l,"language")??n??"vi",appointment_at:d&&Cr(d,O.value,e.office.timezone)};return Si(c,G(l,"device"))};return u`<${re} title=${s("panel.issue")} button=${s("do.issue")} busy="issue" onAnswer=${a}>
    <div onChange=${i}>
      <${Z} label=${s("ask.service")} name="service" choices=${mt(e.office.services)} />
    </div>
    <${Z}
      label=${s("ask.printer")}
      name="device"
      choices=${[...t.map(ko),{value:"",text:s("ask.no_slip")}]}
      chosen=${wo(t)}
    />
    ${ja(o,e)&&u`<${Z} label=${s("ask.priority")} name="priority" choices=${go(e)} chosen="" />
      <${Ii} label=${s("ask.appointment")} name="appointment" note=${s("ask.no_appointment")} />`}
    ${e.office.languages.length>1&&u`<${Z}
      label=${s("ask.language")}
      name="language"
      choices=${e.office.languages.map(l=>({value:l,text:s(`language.${l}`)}))}
      chosen=${n}
    />`}
  <//>`}function ja(e,t){if(rt(_.value,J(t.office)))return!0;let n=R.value?.counter;return n!==void 0&&(e===""||an(n,e))}function Hi({ticket:e}){return u`<${re} title=${s("panel.issued")}>
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
  <//>`}function Bi({ticket:e,hall:t}){let n=J(t.office),o=R.value?.counter,r=o?_r(e,o,rt(_.value,n)):[];return u`<${re} title=${`${e.number} · ${de(e.service)}`}>
    <p class="panel-facts">
      <span data-due=${je(e,O.value)}>${Ga(e,t)}</span>
      ${e.priority!==null&&u`<${Bt} />`}
    </p>
    <div class="panel-acts">
      ${r.map(i=>u`<${qa} key=${i.id} act=${i} ticket=${e} after=${n.return_after_calls} />`)}
    </div>
  <//>`}function qa({act:e,ticket:t,after:n}){let o=e.id==="return"&&t.state==="no_show"&&n>0;return u`<button
    type="button"
    class="act"
    data-act=${e.id}
    aria-busy=${$.value?.id===e.id}
    aria-disabled=${P.value}
    onClick=${()=>ve(e,t)}
  >
    <${m} name=${e.icon} />
    <span class="act-word">${o?s("act.return_after",{count:n}):s(Va(e,t))}</span>
  </button>`}function Va(e,t){return e.id==="call"&&t.state==="parked"?"act.call_back":`act.${e.id}`}function Ga(e,t){let{timezone:n,park_reasons:o}=t.office,r=i=>i?Q(Date.parse(i),n):"";if(e.state==="parked"){let i=(o??[]).find(l=>l.code===e.park_reason),a=je(e,O.value)?"parked.due":"parked.until";return s(a,{reason:i?E(i.name):s("state.parked"),time:r(e.remind_at)})}return e.state==="no_show"?s("missed.at",{time:r(e.finished_at)}):s("ticket.waited",{duration:qe(O.value-Date.parse(e.issued_at))})}var za=["waiting","parked","no_show"],Ya={park:Ri,transfer:Pi,outcome:Di,"add-service":Mi,cancel:Ui,priority:Li,print:Fi,issue:Ki,issued:Hi,ticket:Bi};function ji({hall:e}){let t=D.value,n=e.tickets.find(r=>r.id===t?.ticket)??null,o=t!==null&&$.value===null&&!Za(t,n);return gt(()=>{o&&(oe(),N("quiet",s("panel.changed",{number:n?.number??""})))},[o]),gt(()=>{t===null&&Nr()},[t===null]),t===null||o?null:u`<${Ya[t.kind]} key=${t.key} ticket=${n} act=${t.act} hall=${e} />`}function Za(e,t){return e.kind==="issue"?!0:t===null?!1:e.kind==="ticket"?za.includes(t.state):e.act!==null?Qe(e.act,t):e.kind!=="outcome"||zn.includes(t.state)}var qi=3;function Vi({desk:e,hall:t}){let[n,o]=z(!1);if(se.value)return null;let r=t.office.pause_reasons,i=n?r:r.slice(0,qi);return u`<footer class="pause" data-open=${n} hidden=${D.value!==null}>
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
      ${i.map(a=>u`<${Ja} key=${a.code} reason=${a} />`)}
      ${!n&&r.length>qi&&u`<button type="button" class="reason" onClick=${()=>o(!0)}>
        ${s("pause.other")}<${m} name="chevron_down" />
      </button>`}
      ${n&&u`<${Xa} desk=${e} hall=${t} />`}
    </div>
  </footer>`}function Ja({reason:e}){return u`<button
    type="button"
    class="reason"
    aria-busy=${$.value?.id==="pause"}
    aria-disabled=${P.value}
    onClick=${()=>Xr(e.code)}
  >
    ${E(e.name)}
  </button>`}function Xa({desk:e,hall:t}){let n=t.counters.filter(r=>r.code!==e.counter.code&&r.state==="open"),o=e.counts.filter(r=>r.waiting>0&&!n.some(i=>i.services.includes(r.service.code))).map(r=>E(r.service.name));return o.length===0?null:u`<p class="alone">${s("pause.alone",{services:o.join(", ")})}</p>`}var Qa=48,xo=4,eu=4;function Gi({desk:e,hall:t}){let n=H(null),[o,r]=z(!1),i=ru(n),a=o?e.line:e.line.slice(0,i),l=e.line.length-a.length;return u`<aside class="waiting" aria-label=${s("waiting.label")}>
    <ul class="counts" data-many=${e.counts.length>eu}>
      ${e.counts.map(p=>u`<${tu} key=${p.service.code} count=${p} />`)}
    </ul>
    <div class="waiting-head">
      <h2>${s("waiting.title")}</h2>
      <p>${s("waiting.waited")}</p>
    </div>
    <div class="waiting-room" ref=${n} data-all=${o}>
      ${e.line.length===0&&u`<p class="waiting-empty">${s("waiting.empty")}</p>`}
      <ol onKeyDown=${ou}>
        ${a.map((p,d)=>u`<${nu} key=${p.id} ticket=${p} first=${d===0} rules=${J(t.office)} timezone=${t.office.timezone} />`)}
      </ol>
    </div>
    ${(l>0||o)&&u`<button type="button" class="link waiting-more" aria-expanded=${o} onClick=${()=>r(!o)}>
      ${o?s("trouble.less"):s("waiting.more",{count:l})}
    </button>`}
    <${vi} desk=${e} hall=${t} />
  </aside>`}function tu({count:e}){let{service:t,waiting:n,longestMs:o}=e;return u`<li class="count" data-none=${n===0}>
    <span class="count-figure">${n}</span>
    <span class="count-service">${E(t.name)}</span>
    <span class="count-longest"
      >${o===null?s("waiting.nobody"):s("waiting.longest",{duration:qe(o)})}</span
    >
  </li>`}function nu({ticket:e,first:t,rules:n,timezone:o}){let r=mr(e,n,O.value),i=ye(e),a=!!e.appointment_at&&i>O.value;return u`<li class="row" data-first=${t} data-early=${a} data-late=${r!==null}>
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
      <span class="row-waited">${a?s("waiting.from",{time:Q(i,o)}):qe(O.value-i)}</span>
    </button>
  </li>`}function ou(e){let t={ArrowDown:1,ArrowUp:-1}[e.key],n=e.currentTarget;if(t===void 0||e.ctrlKey)return;let o=[...n.querySelectorAll(".row-button")];o[o.findIndex(r=>r===document.activeElement)+t]?.focus(),e.preventDefault()}function ru(e){let[t,n]=z(xo);return te(()=>{let o=e.current;if(o===null)return;let r=()=>{let a=getComputedStyle(o).flexGrow==="1";n(a?Math.max(xo,Math.floor(o.clientHeight/Qa)):xo)},i=new ResizeObserver(r);return i.observe(o),window.addEventListener("resize",r),()=>{i.disconnect(),window.removeEventListener("resize",r)}},[]),t}function zi({desk:e,hall:t}){let{timezone:n}=t.office;return u`<div class="desk">
    <${hi} desk=${e} hall=${t} />
    <${Oi} timezone=${n} />
    <${Ti} />
    <div class="desk-body">
      <main class="work" aria-busy=${$.value!==null}>
        <${bi} desk=${e} />
        <${Ci} desk=${e} hall=${t} />
        <${Ai} ticket=${e.ticket} hall=${t} />
        <${ji} hall=${t} />
        <${wi} ticket=${e.ticket} hall=${t} />
        <${Vi} desk=${e} hall=${t} />
      </main>
      <${Gi} desk=${e} hall=${t} />
      <div class="foot"><${yo} /></div>
    </div>
    <p id="spoken" class="for-screen-readers" aria-live="assertive"><span key=${Tt.value.number}>${Tt.value.text}</span></p>
    <${Ni} />
    <${dt} />
    <${xn} hall=${t} />
  </div>`}function Yi(){let[e,t]=z(!1),[n,o]=z(!1),r=H(null);te(()=>So(r.current,"user")?.focus(),[]);async function i(l){if(l.preventDefault(),e)return;t(!0);let p=So(r.current,"user"),d=So(r.current,"password");await Vr(p?.value.trim()??"",d?.value??""),t(!1),x.value!==""&&(p?.value?d:p)?.select()}let a=l=>{l.getModifierState&&o(l.getModifierState("CapsLock"))};return u`<main class="arrival">
    <form class="arrival-card" ref=${r} onSubmit=${i} onKeyDown=${a} onKeyUp=${a} novalidate>
      <div class="arrival-top"><${ce} /><${Pe} /></div>
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
  </main>`}function So(e,t){let n=e?.elements.namedItem(t);return n instanceof HTMLInputElement?n:null}function Zi(){let e=x.value!==""||P.value;return u`<main class="arrival">
    <div class="arrival-card starting" role="status">
      <${ce} />
      <p>${s(e?"page.unreachable":"page.starting")}</p>
    </div>
  </main>`}function Ji({taken:e}){let t={counter:e.counter,name:e.by??""};return u`<main class="arrival">
    <div class="arrival-card" role="alert">
      <div class="arrival-top"><${ce} /></div>
      <h1>${s("taken.title",t)}</h1>
      <p class="arrival-lead">${s(e.by===null?"taken.elsewhere":"taken.by",t)}</p>
      <div class="dialog-acts">
        <button type="button" class="plain-button" onClick=${lt}>${s("sign_out.do")}</button>
        <button type="button" class="strong-button" onClick=${Zr}>${s("taken.choose")}</button>
      </div>
    </div>
  </main>`}var iu=5e3;function Xi(){ne(()=>{document.title=R.value?su(R.value):s("page.title")}),ne(ai);let e=-1/0;ne(()=>{let t=ze.value;t===null||t.since===e||t.leftMs>iu||(e=t.since,Ce(s("spoken.undo",{seconds:Math.ceil(t.leftMs/1e3)})))})}function su({counter:e,line:t,next:n}){let o={counter:F(e),waiting:t.length};return n===null?s(t.length?"title.later":"title.nobody",o):s("title.waiting",{...o,next:n.number})}var au=500;function uu(){return _.value===null?u`<${Yi} />`:it.value!==null?u`<${yi} offices=${it.value} />`:st.value!==null?u`<${Ji} taken=${st.value} />`:_.value===void 0||b.value===null?u`<${Zi} />`:T.value===null||R.value===null?u`<${$i} hall=${b.value} />`:u`<${zi} desk=${R.value} hall=${b.value} />`}await Or();window.setInterval(()=>{At.value=Date.now()},au);ci();Xi();Mn(u`<${uu} />`,document.getElementById("page"));io();
